import Engine
import TestSupport

/// Deals of two quarters whose true mix and rate effects are known: −0.02 and −0.06.
///
/// Segment A: share 0.6 → 0.5, win rate 0.50 → 0.44; segment B: share 0.4 → 0.5, 0.30 → 0.24.
/// Mix = −0.1 × 0.47 + 0.1 × 0.27 = −0.02; rate = (0.55 + 0.45) × −0.06 = −0.06.
struct PlantedChange {
  private(set) var deals: [Deal] = []

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for (period, shareOfA, rateOfA, rateOfB) in [
      (RandomDeals.before, 0.6, 0.5, 0.3), (RandomDeals.after, 0.5, 0.44, 0.24),
    ] {
      for _ in 0..<500 {
        let isA = Double.random(in: 0..<1, using: &generator) < shareOfA
        let isWon = Double.random(in: 0..<1, using: &generator) < (isA ? rateOfA : rateOfB)
        deals.append(
          Deal(
            id: "", created: period.start, closed: period.start.advanced(by: 30),
            outcome: isWon ? .won : .lost, amount: Amount(minorUnits: 100),
            region: isA ? "A" : "B"))
      }
    }
  }
}
