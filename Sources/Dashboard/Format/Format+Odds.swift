public import Engine

extension Format {
  /// `after 112 days 12 % (8–17 %) of such deals are won, at the start 46 % (n = 40 of 214)`; where many
  /// have not ended that is what is known so far, and said.
  public static func odds(_ odds: OpenOdds) -> String {
    let start = "at the start \(chance(odds.atStart))"
    let days = count(odds.ageDays, of: "day")
    guard let now = odds.now else {
      return "no similar deal was open for more than \(days); \(start) of them were won"
    }
    let isOver = now.unended < fewUnended
    let open = isOver ? "" : " so far and \(percent(now.unended, digits: 0)) have not ended"
    return "after \(days) \(chance(now)) of such deals are won\(open), \(start) "
      + "(n = \(count(now.deals)) of \(count(odds.atStart.deals)))"
  }

  private static let fewUnended = 0.05

  private static func chance(_ chance: OpenOdds.Chance) -> String {
    let interval = chance.interval.map { " (\(self.interval($0, digits: 0)))" } ?? ""
    return percent(chance.value, digits: 0) + interval
  }
}
