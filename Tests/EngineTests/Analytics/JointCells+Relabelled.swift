@testable import Engine

extension JointCells {
  /// The same deals with their periods dealt out anew, as many to each period as before.
  func relabelled(using generator: inout some RandomNumberGenerator) -> Self {
    let deals = (0..<count).flatMap { cell in
      [before[cell], after[cell]].flatMap { tally in
        Array(repeating: (cell, true), count: tally.won)
          + Array(repeating: (cell, false), count: tally.lost)
      }
    }
    let size = before.reduce(0) { $0 + $1.closed }
    let shuffled = deals.shuffled(using: &generator)
    return replacing(
      before: Self.tallies(shuffled.prefix(size), count),
      after: Self.tallies(shuffled.dropFirst(size), count))
  }

  private static func tallies(
    _ deals: some Sequence<(Int, Bool)>, _ count: Int
  ) -> [WinTally] {
    var tallies = Array(repeating: WinTally.zero, count: count)
    for (cell, isWon) in deals { tallies[cell].add(amount: 100, isWon: isWon) }
    return tallies
  }
}
