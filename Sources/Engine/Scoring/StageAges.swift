/// How the closed deals ended that stood in one stage at an age.
struct StageAges {
  /// At each age in days: the deals that stood in the stage.
  private let shares: [WinShare]

  /// Deals by the ages between which they were seen in the stage, the latter not included.
  init(_ stays: [(ages: Range<Int>, isWon: Bool)]) {
    let end = stays.map(\.ages.upperBound).max() ?? 0
    var changes = Array(repeating: (closed: 0, won: 0), count: end + 1)
    for stay in stays where !stay.ages.isEmpty {
      changes[stay.ages.lowerBound].closed += 1
      changes[stay.ages.upperBound].closed -= 1
      guard stay.isWon else { continue }
      changes[stay.ages.lowerBound].won += 1
      changes[stay.ages.upperBound].won -= 1
    }
    var (closed, won) = (0, 0)
    shares = changes.map { change in
      (closed, won) = (closed + change.closed, won + change.won)
      return WinShare(closed: closed, won: won)
    }
  }

  func share(at age: Int) -> WinShare { shares.indices.contains(age) ? shares[age] : WinShare() }
}
