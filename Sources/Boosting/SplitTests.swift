/// The splits of a small tree, asked of many rows at a time.
///
/// Where a row passes all of them is its way: one bit for each split, the first one's lowest, that is 1
/// where the row would go left.
struct SplitTests: Sendable {
  /// A tree with more splits has too many ways.
  static let most = 8

  private struct Test: Sendable {
    let feature: Int32
    let value: Float
    /// 1 where a missing value goes left, else 0.
    let missing: Int32
  }

  private let tests: [Test]
  /// By the place of a split among the nodes.
  private let bits: [Int: Int]

  /// `nil` for a tree with too many splits.
  init?(_ tree: DecisionTree) {
    guard tree.splits.count <= Self.most else { return nil }
    tests = tree.splits.map {
      let node = tree.nodes[$0]
      return Test(
        feature: node.feature, value: node.value, missing: node.missingGoesLeft ? 1 : 0)
    }
    bits = Dictionary(uniqueKeysWithValues: tree.splits.enumerated().map { ($1, $0) })
  }

  var features: [Int32] { Array(Set(tests.map(\.feature))).sorted() }

  var ways: Range<Int> { 0..<1 << tests.count }

  /// Whether a way goes left at a split.
  func goesLeft(_ way: Int, at split: Int) -> Bool { way >> (bits[split] ?? 0) & 1 == 1 }

  /// Finds the way of each row of a block; without branches, which would mostly be guessed wrongly.
  func findWays(through block: borrowing RowBlock) {
    let ways = block.ways
    ways.update(repeating: 0, count: RowBlock.capacity)
    for (bit, test) in tests.enumerated() {
      let numbers = block.column(Int(test.feature))
      let (value, left, missing) = (test.value, Int32(1) << Int32(bit), test.missing << Int32(bit))
      for row in 0..<RowBlock.capacity {
        let number = numbers[row]
        ways[row] |= (number < value ? left : 0) | (number != number ? missing : 0)
      }
    }
  }
}
