/// What a small tree gives each feature, worked out beforehand for every way through its splits.
struct TreeTable: Sendable {
  /// A tree with more splits has too many ways.
  static let mostSplits = 8

  private struct Test: Sendable {
    let feature: Int32
    let value: Float
    /// 1 where a missing value goes left, else 0.
    let missing: Int32
  }

  private let tests: [Test]
  /// The features of the tree, each once.
  private let features: [Int32]
  /// A part for each feature, by the splits at which a row goes left, the first split's bit lowest.
  private let parts: [Float]

  /// `nil` for a tree with too many splits.
  init?(_ tree: DecisionTree) {
    guard tree.splits.count <= Self.mostSplits else { return nil }
    tests = tree.splits.map {
      let node = tree.nodes[$0]
      return Test(
        feature: node.feature, value: node.value, missing: node.missingGoesLeft ? 1 : 0)
    }
    let features = Array(Set(tests.map(\.feature))).sorted()
    let places = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1, $0) })
    let bits = Dictionary(uniqueKeysWithValues: tree.splits.enumerated().map { ($1, $0) })
    var parts = [Float](repeating: 0, count: features.count << tests.count)
    for way in 0..<(1 << tests.count) {
      tree.shareOut(goesLeft: { way >> (bits[$0] ?? 0) & 1 == 1 }) { feature, part in
        parts[way * features.count + (places[feature] ?? 0)] += Float(part)
      }
    }
    (self.features, self.parts) = (features, parts)
  }

  /// Adds the tree's parts for a block of rows to their features' sums.
  func add(_ block: borrowing RowBlock) {
    findWays(through: block)
    features.withUnsafeBufferPointer { features in
      parts.withUnsafeBufferPointer { parts in
        for place in 0..<features.count {
          let sums = block.sums(of: Int(features[place]))
          for row in 0..<RowBlock.capacity {
            sums[row] += parts[Int(block.ways[row]) &* features.count &+ place]
          }
        }
      }
    }
  }

  /// Finds for each row the splits that send it to the left, one bit each; without branches, which
  /// would mostly be guessed wrongly.
  private func findWays(through block: borrowing RowBlock) {
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
