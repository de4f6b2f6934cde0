/// What a small tree adds to the log-odds of a row, looked up beforehand for every way through its splits.
struct LeafTable: Sendable {
  private let tests: SplitTests
  /// By the way.
  private let values: [Float]

  /// `nil` for a tree with too many splits.
  init?(_ tree: DecisionTree) {
    guard let tests = SplitTests(tree) else { return nil }
    self.tests = tests
    values = tests.ways.map { way in tree.value { tests.goesLeft(way, at: $0) } }
  }

  /// Adds the tree's values for the first rows of a block to their log-odds.
  func add(
    _ block: borrowing RowBlock, to margins: UnsafeMutablePointer<Float>, count: Int
  ) {
    tests.findWays(through: block)
    values.withUnsafeBufferPointer { values in
      for row in 0..<count { margins[row] += values[Int(block.ways[row])] }
    }
  }
}
