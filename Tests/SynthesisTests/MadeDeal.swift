@testable import Synthesis

/// A deal of known fields for tests; its proposal stage lasts from day 4 on.
enum MadeDeal {
  static func deal(number: Int = 6, created: Int32, closed: Int32, won: Bool) -> SyntheticDeal {
    var generator = SplitMix64(seed: 1)
    let path = StagePath(days: 12, endingIn: StagePath.proposal, with: &generator)
    return SyntheticDeal(
      number: number, created: created, closed: closed, isWon: won, isForgotten: false, industry: 1,
      region: 0, product: 2, leadSource: 4, rep: 9, amount: 34_000, sizeRank: 32_768, path: path,
      lastStage: UInt8(StagePath.closed))
  }
}
