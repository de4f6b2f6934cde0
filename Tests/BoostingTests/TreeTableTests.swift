import TestSupport
import Testing

@testable import Boosting

/// A tree of splits on two features in which one is met twice on the way to a leaf.
private let small = DecisionTree(nodes: [
  DecisionTree.Node(feature: 0, value: 1, left: 1, right: 2, missingGoesLeft: true, cover: 10),
  DecisionTree.Node(feature: 1, value: 2, left: 3, right: 4, missingGoesLeft: false, cover: 6),
  DecisionTree.Node(feature: 0, value: 0.5, left: -1, right: -1, missingGoesLeft: false, cover: 4),
  DecisionTree.Node(feature: 0, value: 0, left: 5, right: 6, missingGoesLeft: true, cover: 2),
  DecisionTree.Node(feature: 0, value: 0.2, left: -1, right: -1, missingGoesLeft: true, cover: 4),
  DecisionTree.Node(feature: 0, value: -0.7, left: -1, right: -1, missingGoesLeft: true, cover: 1),
  DecisionTree.Node(feature: 0, value: 0.9, left: -1, right: -1, missingGoesLeft: true, cover: 1),
])

/// Shapley's value by its definition: the mean gain over all orders in which features are learned.
private func shapley(_ tree: DecisionTree, _ row: [Float]) -> [Double] {
  func expected(_ known: Set<Int>, _ index: Int = 0) -> Double {
    let node = tree.nodes[index]
    guard !node.isLeaf else { return Double(node.value) }
    let (left, right) = (Int(node.left), Int(node.right))
    if known.contains(Int(node.feature)) {
      return expected(known, node.sendsLeft(row[Int(node.feature)]) ? left : right)
    }
    let share = Double(tree.nodes[left].cover) / Double(node.cover)
    return share * expected(known, left) + (1 - share) * expected(known, right)
  }
  let one = expected([0]) - expected([])
  let oneLast = expected([0, 1]) - expected([1])
  let other = expected([1]) - expected([])
  let otherLast = expected([0, 1]) - expected([0])
  return [(one + oneLast) / 2, (other + otherLast) / 2]
}

@Test func everyWayGivesWhatShapleyDefines() throws {
  let table = try #require(TreeTable(small))
  let rows = ([-1, 0, 0.5, 1, 3, .nan] as [Float]).flatMap { first in
    ([1, 2, 3, .nan] as [Float]).map { [first, $0] }
  }
  let block = RowBlock(columns: 2)
  var results = [Float](repeating: 0, count: 3 * rows.count)
  block.take(rows.flatMap(\.self), count: rows.count)
  table.add(block)
  block.give(9, to: &results, count: rows.count)

  for (index, row) in rows.enumerated() {
    let expected = shapley(small, row)
    #expect(abs(Double(results[3 * index]) - expected[0]) < 1e-6, "\(row)")
    #expect(abs(Double(results[3 * index + 1]) - expected[1]) < 1e-6, "\(row)")
    #expect(results[3 * index + 2] == 9)
  }
}

private func leaf() -> DecisionTree.Node {
  DecisionTree.Node(feature: 0, value: 1, left: -1, right: -1, missingGoesLeft: true, cover: 1)
}

@Test func aTreeWithManySplitsHasNoTable() {
  var nodes: [DecisionTree.Node] = []
  for level in 0..<9 {
    let (left, right) = (Int32(2 * level + 1), Int32(2 * level + 2))
    nodes.append(
      DecisionTree.Node(
        feature: 0, value: Float(level), left: left, right: right, missingGoesLeft: true, cover: 2))
    nodes.append(leaf())
  }
  let chain = DecisionTree(nodes: nodes + [leaf()])

  #expect(chain.splits.count == 9)
  #expect(TreeTable(chain) == nil)
  #expect(LeafTable(chain) == nil)
}
