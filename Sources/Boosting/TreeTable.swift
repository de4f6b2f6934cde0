/// What a small tree gives each feature, worked out beforehand for every way through its splits.
struct TreeTable: Sendable {
  private let tests: SplitTests
  /// The features of the tree, each once.
  private let features: [Int32]
  /// A part for each feature, by the way.
  private let parts: [Float]

  /// `nil` for a tree with too many splits.
  init?(_ tree: DecisionTree) {
    guard let tests = SplitTests(tree) else { return nil }
    let features = tests.features
    let places = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1, $0) })
    var parts = [Float](repeating: 0, count: features.count * tests.ways.count)
    for way in tests.ways {
      tree.shareOut(goesLeft: { tests.goesLeft(way, at: $0) }) { feature, part in
        parts[way * features.count + (places[feature] ?? 0)] += Float(part)
      }
    }
    (self.tests, self.features, self.parts) = (tests, features, parts)
  }

  /// Adds the tree's parts for a block of rows to their features' sums.
  func add(_ block: borrowing RowBlock) {
    tests.findWays(through: block)
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
}
