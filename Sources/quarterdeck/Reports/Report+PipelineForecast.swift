import Dashboard
import Engine

extension Report {
  /// Value at risk and the quarter's wins to come, with the forecasts of past quarters if asked.
  ///
  /// `refusal` is why the model in charge did not give the chances, `behind` its number where it has
  /// fallen behind.
  init(
    _ answer: Result<PipelineForecast, ForecastGap>, test: ForecastTest?, asOf: Day,
    insteadOf refusal: String? = nil, behind: Int64? = nil, money: MoneyFormat
  ) {
    let (forecast, gap) = Self.parts(of: answer)
    self.init(
      forecast.map { "Forecast for \($0.period) as of \(asOf)" } ?? "No forecast as of \(asOf)",
      json: [
        "asOf": JSON(asOf), "currency": JSON(money.currency), "modelRefusal": JSON(refusal),
        "modelBehind": JSON(behind),
        "forecast": forecast.map(Self.json) ?? .null, "missing": JSON(gap?.code),
        "test": test.map(Self.json) ?? .null,
      ])
    if let forecast { blocks = Self.sentences(forecast, money).map(Block.sentence) }
    if let gap { blocks = [.sentence(Format.sentence(gap))] }
    blocks += Format.modelNotes(
      refusal: refusal, behind: behind, answering: forecast?.kind ?? .baseRate
    ).map(Block.sentence)
    guard let test else { return }
    if !test.cases.isEmpty { blocks.append(.table(Self.table(test, money))) }
    blocks.append(.sentence(Self.verdict(test)))
  }

  private static func parts(
    of answer: Result<PipelineForecast, ForecastGap>
  ) -> (PipelineForecast?, ForecastGap?) {
    switch answer {
    case .success(let forecast): (forecast, nil)
    case .failure(let gap): (nil, gap)
    }
  }

  private static func sentences(_ forecast: PipelineForecast, _ money: MoneyFormat) -> [String] {
    let open = Format.count(forecast.openDeals, of: "open deal")
    let source =
      forecast.kind == .model
      ? "The chances are the model's." : "The chances are base rates of similar deals, no model."
    return [
      "At risk: \(range(forecast.atRisk, money)) of the \(money.short(forecast.openAmount)) in "
        + "\(open).",
      "Won in \(forecast.period) so far: \(money.short(forecast.alreadyWon)). Expected from deals "
        + "open today, by \(forecast.period.lastDay): \(range(forecast.toCome, money)) more.",
      "The intervals are to hold the truth four times in five. \(source)",
    ]
  }

  private static func range(_ estimate: AmountEstimate, _ money: MoneyFormat) -> String {
    "\(money.short(estimate.value)) (\(money.short(estimate.lower)) to "
      + "\(money.short(estimate.upper)))"
  }

  private static func table(_ test: ForecastTest, _ money: MoneyFormat) -> ReportTable {
    ReportTable(
      [
        .text("Quarter"), .text("as of"), .number("open"), .number("expected"),
        .number("from"), .number("to"), .number("came"), .text(""), .text("chances").detail,
      ],
      rows: test.cases.map { past in
        let forecast = past.forecast
        return [
          forecast.period.description, forecast.asOf.description,
          Format.count(forecast.openDeals), money.short(forecast.toCome.value),
          money.short(forecast.toCome.lower), money.short(forecast.toCome.upper),
          money.short(past.came), place(of: past),
          forecast.kind.rawValue,
        ]
      })
  }

  /// Where what came lies by the interval; an end of it may be rounded to the same figure.
  private static func place(of past: ForecastTest.Case) -> String {
    if past.isInside { return "inside" }
    return past.came > past.forecast.toCome.upper ? "above" : "below"
  }

  private static func verdict(_ test: ForecastTest) -> String {
    guard !test.cases.isEmpty else {
      return "No past quarter could be forecast: too little was known then."
    }
    let omitted =
      test.omitted == 0
      ? "" : " \(Format.count(test.omitted, of: "quarter")) before knew too little."
    return "\(test.inside) of \(test.cases.count) truths lay inside "
      + "(95% interval of that share \(Format.interval(test.coverage)); 80% is meant).\(omitted)"
  }

  private static func json(_ forecast: PipelineForecast) -> JSON {
    [
      "period": JSON(forecast.period), "asOf": JSON(forecast.asOf),
      "openDeals": JSON(forecast.openDeals), "openAmount": JSON(forecast.openAmount),
      "atRisk": json(forecast.atRisk), "alreadyWon": JSON(forecast.alreadyWon),
      "toCome": json(forecast.toCome), "kind": .string(forecast.kind.rawValue),
    ]
  }

  private static func json(_ estimate: AmountEstimate) -> JSON {
    [
      "value": JSON(estimate.value), "lower": JSON(estimate.lower), "upper": JSON(estimate.upper),
    ]
  }

  private static func json(_ test: ForecastTest) -> JSON {
    [
      "inside": JSON(test.inside), "omitted": JSON(test.omitted),
      "coverage": JSON(test.coverage),
      "quarters": JSON(
        test.cases.map {
          json($0.forecast).adding(["came": JSON($0.came), "inside": .bool($0.isInside)])
        }),
    ]
  }
}
