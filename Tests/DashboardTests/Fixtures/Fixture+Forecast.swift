@testable import Engine

extension Fixture {
  /// What the open deals put at risk, as the board's column adds up, and a sixth of it to come.
  var forecast: PipelineForecast? {
    let rows = board(.all).rows
    let open = rows.reduce(0) { $0 + Double($1.amount.minorUnits) }
    guard open > 0 else { return nil }
    let risk = rows.reduce(0) { $0 + Double($1.valueAtRisk?.minorUnits ?? 0) }
    let toCome = (open - risk) / 3
    return PipelineForecast(
      asOf: asOf, period: FiscalCalendar.calendarYear.period(.quarter, containing: asOf),
      openDeals: rows.count, openAmount: Amount(minorUnits: Int64(open)),
      atRisk: AmountEstimate(risk, variance: (risk / 10) * (risk / 10), within: 0...open),
      alreadyWon: Amount(minorUnits: Int64(toCome)),
      toCome: AmountEstimate(toCome, variance: (toCome / 4) * (toCome / 4), within: 0...open),
      kind: baseRateReason == nil ? .model : .baseRate)
  }
}
