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
  /// Deals that ended on each day of age.
  let wins: [Int]
  let ended: [Int]
  /// Deals still open when each day of age began.
  private var atRisk: [Int] = []

  /// Counts by day of age; all three of the same length.
  init(won wins: some Collection<Int>, lost: some Collection<Int>, censored: some Collection<Int>) {
    hasLosses = lost.contains { $0 > 0 }
    self.wins = Array(wins)
    ended = zip(wins, lost).map(+)
    var left = ended.reduce(0, +) + censored.reduce(0, +)
    var (survival, share) = (1.0, 0.0)
    for (day, gone) in censored.enumerated() {
      atRisk.append(left)
      if left > 0 {
        share += survival * Double(self.wins[day]) / Double(left)
        survival *= 1 - Double(ended[day]) / Double(left)
      }
      won.append(share)
      open.append(survival)
      left -= ended[day] + gone
    }
  }

  /// Share of deals that are won in the end, as far as the data reaches.
  var everWon: Double { won.last ?? 0 }

  /// The first day by which a share of all wins has come; `nil` without wins.
  func day(ofShare share: Double) -> Int? {
    guard everWon > 0 else { return nil }
    return won.firstIndex { $0 >= share * everWon * (1 - 1e-12) }
  }

  /// The chance that a deal still open after a day of age is won in the end; `nil` beyond the data.
  ///
  /// Before the first day, at age -1, it is ``everWon``.
  func winChance(openAt age: Int) -> Double? {
    if age < 0 { return won.isEmpty ? nil : everWon }
    guard won.indices.contains(age), open[age] > 1e-12 else { return nil }
    return (everWon - won[age]) / open[age]
  }

  /// Of the deals still open after a day of age, the share that has not ended as far as the data
  /// reaches; of all deals at age -1.
  func unended(openAt age: Int) -> Double {
    guard let end = open.last, end > 0 else { return 0 }
    return open.indices.contains(age) ? end / open[age] : end
  }

  /// The share won among the deals that ended after a day of age; `nil` where none has.
  func winShareOfEnded(openAt age: Int) -> Double? {
    guard let chance = winChance(openAt: age) else { return nil }
    let ended = 1 - unended(openAt: age)
    return ended > 1e-9 ? chance / ended : nil
  }

  /// Deals that stayed open beyond a day of age, at age -1 all of them.
  func deals(openAt age: Int) -> Int { atRisk.indices.contains(age + 1) ? atRisk[age + 1] : 0 }

  /// The share of all deals that each deal which ended on a day of age stands for.
  func weight(of day: Int) -> Double {
    atRisk[day] > 0 ? (day > 0 ? open[day - 1] : 1) / Double(atRisk[day]) : 0
  }

  /// The standard error of ``winChance(openAt:)``; `nil` where that is.
  ///
  /// By the delta method on the deals that are still open then, of which the chance is the whole
  /// share won. Source: Marubini & Valsecchi 1995, Analysing Survival Data, chapter 10.
  func standardError(openAt age: Int) -> Double? {
    guard let chance = winChance(openAt: age) else { return nil }
    var (survival, share, variance) = (1.0, 0.0, 0.0)
    for day in max(0, age + 1)..<max(won.count, age + 1) where atRisk[day] > 0 {
      let (n, ended, won) = (Double(atRisk[day]), Double(ended[day]), Double(wins[day]))
      let weight = survival / n
      share += weight * won
      let rest = chance - share
      // Where the last deals end nothing is left to come, and the quotient has no value.
      if n > ended { variance += rest * rest * ended / (n * (n - ended)) }
      variance += weight * weight * won * (n - won) / n - 2 * rest * weight * won / n
      survival *= 1 - ended / n
    }
    return max(0, variance).squareRoot()
  }
}
