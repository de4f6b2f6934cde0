@testable import Dashboard
@testable import Engine
import Screen
import Testing

@Suite struct ForecastLineTests {
  /// Millions at risk, to come, and half their intervals.
  private func line(
    _ risk: (Double, Double) = (1.3, 0.2), _ toCome: (Double, Double) = (0.9, 0.3),
    isNarrowed: Bool = false, currency: String? = nil
  ) -> ForecastLine {
    let cents = 1e8
    func estimate(_ value: Double, _ half: Double) -> AmountEstimate {
      let deviation = half * cents / 1.2815515655446004
      return AmountEstimate(value * cents, variance: deviation * deviation, within: 0...1e12)
    }
    let day = Day(year: 2024, month: 8, day: 14) ?? Day(number: 0)
    let forecast = PipelineForecast(
      asOf: day, period: FiscalCalendar.calendarYear.period(.quarter, containing: day),
      openDeals: 214, openAmount: Amount(minorUnits: 410_000_000),
      atRisk: estimate(risk.0, risk.1), alreadyWon: .zero,
      toCome: estimate(toCome.0, toCome.1), kind: .model)
    return ForecastLine(forecast, isNarrowed: isNarrowed, money: MoneyFormat(currency))
  }

  @Test func itShortensBeforeItIsCut() {
    let million = line((5.9, 0.4), (2.0, 0.4))

    #expect(
      [100, 78, 74, 40].map { million.text(width: $0) } == [
        "at risk $5.9M (80 %: 5.5 to 6.3) of $4.1M open   still to come in 2024Q3 "
          + "$2.0M (1.6 to 2.4)",
        "at risk $5.9M (80 %: 5.5 to 6.3)   still to come in 2024Q3 $2.0M (1.6 to 2.4)",
        "at risk $5.9M (80 %: 5.5–6.3)   to come in 2024Q3 $2.0M (1.6–2.4)",
        "at risk $5.9M (80 %: 5.5–6.3)",
      ])
  }

  @Test(arguments: [nil, "CHF"])
  func noNarrowBoardMakesItSomebodyElses(currency: String?) {
    for width in 56...200 {
      let text = line(isNarrowed: true, currency: currency).text(width: width)

      #expect(text.hasPrefix("all open"))
      #expect(text.contains("(80 %: 1.1"), "no figure without its interval")
      #expect(TextWidth.columns(text) <= width)
    }
    #expect(
      line((5.9, 0.4), (2.0, 0.4), isNarrowed: true).text(width: 78)
        == "all open: at risk $5.9M (80 %: 5.5–6.3)   to come in 2024Q3 $2.0M (1.6–2.4)")
  }

  @Test func boundsOfOtherUnitsSaySo() {
    #expect(line((0, 0), (0.3, 0.4)).text(width: 90).hasSuffix("$300k (0 to 700)"))
    #expect(line((0.9, 0.2)).text(width: 50) == "at risk $900k (80 %: 700k–1.1M)")
    #expect(line((0, 0)).text(width: 50) == "at risk $0 (80 %: 0–0)")
  }

  @Test func anotherBoardMovesNoDeal() {
    var film = Film(.sales, 80, 24)
    #expect(film.canvas.lines[2].hasPrefix(" at risk $"))
    film.play("/ 'ana'")
    #expect(film.canvas.lines[2].hasPrefix(" all open: at risk $"))
    film.play("Esc Esc 2 Enter 1")
    #expect(film.canvas.lines[2].hasPrefix(" all open: at risk $"))
  }

  @Test(arguments: [(50, 12), (80, 14), (60, 17), (40, 10)])
  func aSmallScreenKeepsItsRowsForDeals(width: Int, height: Int) {
    let film = Film(.sales, width, height)

    #expect(!film.canvas.text.contains("at risk $7"))
    #expect(film.state.risk.forecast == Loaded(), "it is not even asked for")
  }

  @Test func itIsAskedForBehindWhatElseIsVisible() {
    var state = State(size: Size(80, 24), asOf: Fixture.sales.asOf)
    _ = update(&state, .started)
    #expect(update(&state, .board(Fixture.sales.board(.all), request: 1)) == [])

    let effects = update(&state, .periods(Fixture.sales.trend, request: 2))
    #expect(effects == [.loadForecast(request: 4)])
    #expect(update(&state, .key(.character("9"))) == [])

    let expired = update(&state, .dataChanged(version: 2, currency: nil))
    #expect(!expired.contains { if case .loadForecast = $0 { true } else { false } })
  }

  @Test func noForecastTakesNoRow() {
    let withIt = Film(.sales, 80, 24).state
    var state = withIt
    let top = state.risk.cursor.offset
    _ = update(&state, .dataChanged(version: 2, currency: nil))
    _ = update(&state, .board(Fixture.sales.board(.all), request: state.lastRequest - 2))
    let asked = update(&state, .periods(Fixture.sales.trend, request: state.lastRequest - 1))
    #expect(asked == [.loadForecast(request: state.lastRequest)])
    var failed = state

    _ = update(&state, .forecast(nil, request: state.lastRequest))
    _ = update(&failed, .failed("the database is busy", request: failed.lastRequest))
    for state in [state, failed] {
      #expect(state.forecastLine == nil)
      #expect(state.height(of: .risk) == withIt.height(of: .risk) + 1)
      #expect(state.risk.cursor.offset == top)
    }
  }
}
