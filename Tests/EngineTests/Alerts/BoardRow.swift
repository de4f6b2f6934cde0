@testable import Engine

extension RiskBoard.Row {
  /// A line of the board with only what an alert rule looks at.
  static func row(
    _ id: String = "D1", age: Int = 10, state: LifeCycleState = .fine, p90: Int? = 40,
    stage: String = "Proposal", daysInStage: Int? = nil, probability: Double? = nil,
    kind: DealScore.Kind = .model
  ) -> Self {
    let asOf = Day(number: 20_000)
    return Self(
      dealID: id, rep: "Ada", industry: "Retail", region: "Europe", product: "Core",
      leadSource: "Ads", stage: stage, amount: Amount(minorUnits: 500_000),
      created: asOf.advanced(by: -age), expectedClose: nil, ageDays: age,
      daysInStage: daysInStage,
      score: probability.map {
        DealScore(probability: $0, kind: kind, baseRate: 0.4, drivers: [])
      },
      cycle: TypicalCycle(
        group: [Segment(.product, "Core")], wins: 50, deals: 120, median: 20, p75: 30, p90: p90),
      state: state, alerts: [])
  }
}
