@testable import Engine

extension DealSighting {
  /// A sighting of a deal of which only stage, amount and expected close date matter.
  static func of(
    day: Int32, stage: UInt32 = 0, expectedClose: Int32? = nil, amount: Int64 = 100
  ) -> Self {
    var codes = SIMD8<UInt32>()
    codes[Dimension.stage.index] = stage
    return Self(
      day: day, codes: codes, stageSince: nil, amount: amount, expectedClose: expectedClose)
  }
}
