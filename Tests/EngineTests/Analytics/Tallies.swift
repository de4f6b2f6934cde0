@testable import Engine

/// Tallies made by hand.
enum Tallies {
  static func of(won: Int, closed: Int) -> WinTally {
    of((0..<closed).map { ($0 < won, 100) })
  }

  /// Outcomes and amounts in minor units.
  static func of(_ deals: [(isWon: Bool, amount: Int64)]) -> WinTally {
    var tally = WinTally.zero
    for deal in deals { tally.add(amount: deal.amount, isWon: deal.isWon) }
    return tally
  }
}
