extension Workspace {
  /// How many past quarters a forecast is tested on.
  private static let testedQuarters = 8

  /// What the open deals put at risk and are expected to bring in the running quarter, or what is
  /// missing for that.
  public func forecast() throws -> Result<PipelineForecast, ForecastGap> {
    let model = try model()
    return try forecast(of: try book(for: model), by: model)
  }

  /// Forecasts as of the same day of past quarters, beside what came; learns a model for each.
  ///
  /// `onQuarter` is told before each quarter how many are done, and of how many.
  public func testForecast(onQuarter: (Int, Int) -> Void = { _, _ in }) throws -> ForecastTest {
    let now = try storedBook().book
    let running = settings.calendar.period(.quarter, containing: asOf)
    let day = running.start.distance(to: asOf)
    var period = running
    var periods: [Period] = []
    for _ in 0..<Self.testedQuarters {
      period = period.previous
      periods.insert(period, at: 0)
    }
    var cases: [ForecastTest.Case] = []
    for (index, period) in periods.enumerated() {
      onQuarter(index, periods.count)
      let asOf = min(period.start.advanced(by: day), period.lastDay.advanced(by: -1))
      if case .success(let past) = try forecast(asOf: asOf) {
        cases.append(ForecastTest.Case(forecast: past, came: Self.came(in: now, after: past)))
      }
    }
    return ForecastTest(cases: cases, omitted: periods.count - cases.count)
  }

  private func forecast(asOf day: Day) throws -> Result<PipelineForecast, ForecastGap> {
    let stored = try store.book(asOf: day, bandCuts: settings.bandCuts).prepared(by: settings)
    let book = stored.book.with(try store.progress(of: stored, aliases: settings.aliases))
    return try forecast(of: book, by: try ScoringModel.train(on: book))
  }

  private func forecast(
    of book: DealBook, by model: ScoringModel
  ) throws -> Result<PipelineForecast, ForecastGap> {
    let scores = try model.scores(
      of: book, driversFor: 0, minimumSample: settings.minimumSample)
    let kind = model.kind
    return Result { () throws(ForecastGap) in
      try PipelineForecast(of: book, scores: scores, kind: kind, calendar: settings.calendar)
    }
  }

  private static func came(in book: DealBook, after forecast: PipelineForecast) -> Amount {
    let days = forecast.asOf.number + 1...forecast.period.lastDay.number
    return PipelineForecast.wonAmount(of: book, in: days, createdBy: forecast.asOf.number)
  }
}
