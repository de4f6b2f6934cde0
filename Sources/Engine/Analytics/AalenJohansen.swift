/// How deals end over their days: the shares won, lost and still open by each age.
///
/// The Aalen-Johansen estimate on whole days with two competing ends; open deals are censored,
/// on a tied day after those that ended. Definition: docs/metrics/typical-cycles.md.
/// Source: Aalen & Johansen 1978, Scandinavian Journal of Statistics 5, 141.
struct AalenJohansen {
  /// Share of deals won by the end of each day of age.
  private(set) var won: [Double] = []
  /// Share of deals still open after each day of age.
  private(set) var open: [Double] = []
  /// Whether any deal was lost; where none was, no age lowers the odds.
  let hasLosses: Bool

  /// Counts by day of age; all three of the same length.
  init(won wins: some Collection<Int>, lost: some Collection<Int>, censored: some Collection<Int>) {
    hasLosses = lost.contains { $0 > 0 }
    var atRisk = wins.reduce(0, +) + lost.reduce(0, +) + censored.reduce(0, +)
    var (survival, share) = (1.0, 0.0)
    for (win, (loss, gone)) in zip(wins, zip(lost, censored)) {
      if atRisk > 0 {
        share += survival * Double(win) / Double(atRisk)
        survival *= 1 - Double(win + loss) / Double(atRisk)
      }
      won.append(share)
      open.append(survival)
      atRisk -= win + loss + gone
    }
  }

  /// Share of deals that are won in the end, as far as the data reaches.
  var everWon: Double { won.last ?? 0 }

  /// The first day by which a share of all wins has come; `nil` without wins.
  func day(ofShare share: Double) -> Int? {
    guard everWon > 0 else { return nil }
    return won.firstIndex { $0 >= share * everWon * (1 - 1e-12) }
  }

  /// The chance that a deal still open at an age is won in the end; `nil` beyond the data.
  func winChance(openAt age: Int) -> Double? {
    guard won.indices.contains(age), open[age] > 1e-12 else { return nil }
    return (everWon - won[age]) / open[age]
  }
}
