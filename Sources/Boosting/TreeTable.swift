/// What a small tree gives each feature, worked out beforehand for every way through its splits.
struct TreeTable: Sendable {
  /// A tree with more splits has too many ways.
  static let mostSplits = 8

  private struct Test: Sendable {
    let feature: Int32
    let value: Float
    let missingGoesLeft: Bool
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
        feature: node.feature, value: node.value, missingGoesLeft: node.missingGoesLeft)
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

  /// Adds the tree's parts for a row to the features' sums.
  @inline(__always)
  func add(_ row: UnsafePointer<Float>, to sums: UnsafeMutablePointer<Float>) {
    var way = 0
    tests.withUnsafeBufferPointer { tests in
      for bit in 0..<tests.count {
        let number = row[Int(tests[bit].feature)]
        let isLeft = number < tests[bit].value || number.isNaN && tests[bit].missingGoesLeft
        way |= (isLeft ? 1 : 0) << bit
      }
    }
    features.withUnsafeBufferPointer { features in
      parts.withUnsafeBufferPointer { parts in
        let start = way &* features.count
        for place in 0..<features.count { sums[Int(features[place])] += parts[start + place] }
      }
    }
  }
}
