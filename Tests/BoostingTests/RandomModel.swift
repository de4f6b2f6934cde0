import Boosting
import TestSupport

/// A model of random size learned from random numbers, some of them missing.
struct RandomModel {
  let trees: BoostedTrees
  /// Rows that the model has not seen, with values beyond those that it has.
  let asked: FeatureMatrix

  init(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let columns = Int.random(in: 1...9, using: &random)
    let rows = Int.random(in: 30...400, using: &random)
    let training = Self.values(rows * columns, within: -3...3, &random)
    let labels = (0..<rows).map { row -> Float in
      let number = training[row * columns]
      let chance: Float = number.isNaN ? 0.6 : number > 0.5 ? 0.8 : 0.3
      return Float.random(in: 0..<1, using: &random) < chance ? 1 : 0
    }
    var parameters = BoostingParameters()
    parameters.depth = Int(1 + seed % 7)
    parameters.rounds = Int.random(in: 1...30, using: &random)
    parameters.minChildWeight = Double.random(in: 0...2, using: &random)
    parameters.learningRate = Double.random(in: 0.05...0.6, using: &random)
    parameters.baseScore = Double.random(in: 0.1...0.9, using: &random)
    trees = try BoostedTrees(
      training: FeatureMatrix(columns: columns, values: training), labels: labels,
      parameters: parameters)
    asked = try FeatureMatrix(
      columns: columns, values: Self.values(40 * columns, within: -4...4, &random))
  }

  /// Tenths, so that some values equal the bounds of splits, and one in eight missing.
  private static func values(
    _ count: Int, within range: ClosedRange<Int>, _ random: inout SeededGenerator
  ) -> [Float] {
    (0..<count).map { _ in
      Int.random(in: 0..<8, using: &random) == 0
        ? .nan
        : Float(
          Int.random(in: 10 * range.lowerBound...10 * range.upperBound, using: &random)) / 10
    }
  }
}
