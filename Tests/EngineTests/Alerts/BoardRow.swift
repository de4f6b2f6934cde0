@testable import Engine

/// Lines of the risk board made by hand, for rules that look at one.
enum BoardRow {
  /// The day of every line: 2026-01-15.
  static let day = Day(number: 20_468)

  /// An open deal of Ann's, over 50,000 unless said otherwise.
  static func of(
    _ id: String = "D1", age: Int = 40, stage: String = "Demo", daysInStage: Int? = nil,
    amount: Int64 = 5_000_000, score: DealScore? = nil, p90: Int? = nil, wins: Int = 212,
    group: [Segment] = [],
    state: LifeCycleState = .fine, expectedClose: Day? = nil, region: String = ""
  ) -> RiskBoard.Row {
    RiskBoard.Row(
      dealID: id, rep: "Ann", industry: "", region: region, product: "", leadSource: "",
      stage: stage, amount: Amount(minorUnits: amount), created: day.advanced(by: -age),
      expectedClose: expectedClose, ageDays: age, daysInStage: daysInStage, score: score,
      cycle: TypicalCycle(
        group: group, wins: wins, deals: 2 * wins, median: p90.map { $0 / 2 },
        p75: p90.map { $0 * 3 / 4 }, p90: p90),
      state: state, alerts: [])
  }
}
