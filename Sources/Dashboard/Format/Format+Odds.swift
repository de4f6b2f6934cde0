public import Engine

extension Format {
  /// `after 112 days 12 % (8–17 %) of such deals are won, at the start 46 % (n = 40 of 214)`.
  public static func odds(_ odds: OpenOdds) -> String {
    let start = "at the start \(chance(odds.atStart))"
    let days = count(odds.ageDays, of: "day")
    guard let now = odds.now else {
      return "no similar deal was open for more than \(days); \(start) of them were won"
    }
    return "after \(days) \(chance(now)) of such deals are won, \(start) "
      + "(n = \(count(now.deals)) of \(count(odds.atStart.deals)))"
  }

  private static func chance(_ chance: OpenOdds.Chance) -> String {
    let interval = chance.interval.map { " (\(self.interval($0, digits: 0)))" } ?? ""
    return percent(chance.value, digits: 0) + interval
  }
}
