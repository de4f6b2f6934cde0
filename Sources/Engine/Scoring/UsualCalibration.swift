/// How the wins of successive four weeks stood to what a model expects of them before it was trained.
///
/// Deals that end are not the deals that are open: winners may end sooner. So what is compared later is
/// not the score itself but the score shifted to fit the deals that ended in the year before, and the
/// luck of four weeks is widened by how much more they spread than luck does.
struct UsualCalibration {
  /// Four weeks, in which every weekday comes equally often.
  static let days: Int32 = 28
  /// Four weeks with fewer deals say nothing of the spread.
  static let leastDeals = 10

  let shift: ScoreShift
  /// The variance of wins as a multiple of luck's, at least 1.
  let overdispersion: Double
  /// How well the scores told won deals from lost ones.
  let area: AreaUnderCurve?

  /// `nil` where all deals, or none, were won.
  init?(of deals: ScoredDeals, upTo last: Int32) {
    guard let shift = ScoreShift(logOdds: deals.logOdds, isWon: deals.isWon) else { return nil }
    self.shift = shift
    area = AreaUnderCurve(scores: deals.logOdds, isWon: deals.isWon)
    let surpluses = (0..<13).compactMap { window -> Double? in
      let end = last - Int32(window) * Self.days
      let part = deals.closed(in: end - Self.days + 1...end)
      guard part.count >= Self.leastDeals else { return nil }
      let promise = part.promise(shiftedBy: shift.value)
      let surplus = Double(part.won) - promise.wins
      return surplus / promise.variance.squareRoot()
    }
    overdispersion = LevelSpread(surpluses).variance
  }
}
