@testable import Engine
import Glibc
import TestSupport

/// Judged margins for the tests of calibrations.
enum PlantedMargins {
  /// The deals of Tests/Oracles/isotonic.py, with ties and weights.
  static func tied(_ deals: Int) -> JudgedMargins {
    let margins = (0..<deals).map { Double(($0 * 37) % 101 - 50) / 20 }
    return JudgedMargins(
      margins: margins,
      isWon: margins.enumerated().map { index, margin in
        Double((index * 29) % 97) / 97 < 1 / (1 + exp(-margin)) * 0.6 + 0.2
      }, weights: (0..<deals).map { 1 / Double(1 + $0 % 3) })
  }

  /// Deals with margins between -3 and 3 that are won with the chance of their margin.
  static func drawn(
    _ deals: Int, seed: UInt64, chance: (Double) -> Double
  ) -> JudgedMargins {
    var random = SeededGenerator(seed: seed)
    let margins = (0..<deals).map { _ in Double.random(in: -3...3, using: &random) }
    return JudgedMargins(
      margins: margins,
      isWon: margins.map { Double.random(in: 0..<1, using: &random) < chance($0) },
      weights: margins.map { _ in 1 })
  }

  /// A chance that jumps where the margin is 0, as no line can.
  static func jump(_ margin: Double) -> Double { margin < 0 ? 0.25 : 0.65 }
}
