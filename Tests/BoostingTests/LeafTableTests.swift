import TestSupport
import Testing

@testable import Boosting

@Suite struct LeafTableTests {
  /// Whether the first number is below 1 or missing, and then whether the second is below 2.
  private static let tree = DecisionTree(nodes: [
    DecisionTree.Node(feature: 0, value: 1, left: 1, right: 2, missingGoesLeft: true, cover: 3),
    DecisionTree.Node(feature: 1, value: 2, left: 3, right: 4, missingGoesLeft: false, cover: 2),
    DecisionTree.Node(feature: 0, value: 30, left: -1, right: -1, missingGoesLeft: true, cover: 1),
    DecisionTree.Node(feature: 0, value: 10, left: -1, right: -1, missingGoesLeft: true, cover: 1),
    DecisionTree.Node(feature: 0, value: 20, left: -1, right: -1, missingGoesLeft: true, cover: 1),
  ])

  @Test func everyRowGetsTheValueOfItsLeaf() throws {
    let rows: [(Float, Float, leaf: Float)] = [
      (0, 0, 10), (0, 2, 20), (0, .nan, 20), (1, 0, 30), (.nan, 1, 10), (.infinity, .nan, 30),
    ]
    let table = try #require(LeafTable(Self.tree))
    let block = RowBlock(columns: 2)
    block.take(rows.flatMap { [$0.0, $0.1] }, count: rows.count)
    var margins = [Float](repeating: 0.5, count: rows.count)

    table.add(block, to: &margins, count: rows.count)

    #expect(margins == rows.map { $0.leaf + 0.5 })
  }
}
