@testable import Engine

/// A made-up open deal in few words.
struct FixtureDeal: Sendable {
  var id: String
  var rep: String
  var industry: String
  var region: String
  var stage: String
  var thousands: Int
  var age: Int
  var probability: Double
  var p90 = 63
  var alerts: [String] = []

  /// The row of the board.
  func row(asOf: Day, hasModel: Bool) -> RiskBoard.Row {
    let base = age > p90 ? 0.16 : age > p90 * 5 / 7 ? 0.33 : 0.46
    let score = DealScore(
      probability: hasModel ? probability : base, kind: hasModel ? .model : .baseRate,
      baseRate: base, drivers: hasModel ? drivers : [])
    return RiskBoard.Row(
      dealID: id, rep: rep, industry: industry, region: region, product: "Enterprise",
      leadSource: "Outbound", stage: stage, amount: Amount(minorUnits: Int64(thousands) * 100_000),
      created: asOf.advanced(by: -age), expectedClose: asOf.advanced(by: 21), ageDays: age,
      daysInStage: age / 2, score: score,
      cycle: TypicalCycle(
        group: [Segment(.industry, industry), Segment(.region, region)], wins: 88, deals: 214,
        median: p90 * 5 / 7, p75: p90 * 6 / 7, p90: p90),
      state: state, alerts: alerts)
  }

  private var state: LifeCycleState {
    if age > p90 { return probability < 0.3 ? .breach : .old }
    return age > p90 * 5 / 7 ? .watch : .fine
  }

  private var drivers: [Driver] {
    [
      Driver(
        attribute: "age", value: "\(age) days", contribution: age > p90 ? -0.82 : 0.31,
        subject: "deals still open at \(age) days",
        comparison: "win 12 %, all ages 38 %, n = 214"),
      Driver(
        attribute: "rep", value: rep, contribution: 0.17,
        subject: "deals of \(rep)", comparison: "win 49 %, all deals 46 %, n = 88"),
      Driver(
        attribute: "amount", value: "\(thousands)k", contribution: -0.12,
        subject: "large deals (90k and more)", comparison: "win 41 %, all deals 46 %, n = 671"),
    ]
  }
}
