import Testing

@testable import Engine

/// The forecast by base rates, as of a day of planted deals, beside what came.
private func forecast(_ deals: PlantedDeals, asOf day: Day) throws -> (PipelineForecast, Amount) {
  let book = deals.book(asOf: day)
  let model = ScoringModel(
    trainedOn: day, closedDeals: 0, wonDeals: 0, learnedDeals: 0, baseRateReason: "none",
    evaluation: nil, model: nil)
  let made = try PipelineForecast(
    of: book, scores: try model.scores(of: book), kind: .baseRate, calendar: .calendarYear)
  let later = deals.book(asOf: made.period.lastDay)
  let came = PipelineForecast.wonAmount(
    of: later, in: day.number + 1...made.period.lastDay.number, createdBy: day.number)
  return (made, came)
}

private let midQuarter = PlantedDeals.firstDay.advanced(by: 410)

@Test func fourTruthsInFiveLieInside() throws {
  var inside = 0
  for seed in 1...60 as ClosedRange<UInt64> {
    let (forecast, came) = try forecast(PlantedDeals(count: 1500, seed: seed), asOf: midQuarter)
    if forecast.toCome.holds(came) { inside += 1 }
  }
  // 60 draws of 0.8 stay within 38...57 in more than 999 of 1000 runs.
  #expect(38...57 ~= inside)
}

@Test func dealsOlderThanAnySeenBeforeCannotBeForecast() throws {
  // Created on one day: nobody has seen what comes after the age of those that are open.
  let day = PlantedDeals.firstDay
  let deals = (0..<400).map { number in
    Deal(
      id: "D\(number)", created: day,
      closed: number < 300 ? day.advanced(by: 20 + number / 3) : nil,
      outcome: number < 300 ? (number % 2 == 0 ? .won : .lost) : nil,
      amount: Amount(minorUnits: 100_000))
  }
  let book = DealBook(of: deals, asOf: day.advanced(by: 200))
  let scores = Dictionary(
    uniqueKeysWithValues: book.openRows.map {
      ($0, DealScore(probability: 0.4, kind: .baseRate, baseRate: 0.4, drivers: []))
    })

  #expect(!book.openRows.isEmpty)
  #expect(gap(of: book, scores) == .agesUnseen)
}

/// What is missing for a forecast by base rates.
private func gap(of book: DealBook, _ scores: [Int: DealScore]) -> ForecastGap? {
  let answer = Result { () throws(ForecastGap) in
    try PipelineForecast(of: book, scores: scores, kind: .baseRate, calendar: .calendarYear)
  }
  return if case .failure(let gap) = answer { gap } else { nil }
}

@Test func nothingAfterTheDayMatters() throws {
  let deals = PlantedDeals(count: 1500).deals
  let known = deals.filter { $0.created <= midQuarter }.map { deal in
    var known = deal
    if let closed = deal.closed, closed > midQuarter { (known.closed, known.outcome) = (nil, nil) }
    return known
  }
  let forecasts = try [deals, known].map { deals in
    let book = DealBook(of: deals, asOf: midQuarter)
    let scores = Dictionary(
      uniqueKeysWithValues: book.openRows.map {
        ($0, DealScore(probability: 0.4, kind: .baseRate, baseRate: 0.4, drivers: []))
      })
    return try PipelineForecast(of: book, scores: scores, kind: .baseRate, calendar: .calendarYear)
  }

  #expect(forecasts[0] == forecasts[1])
}

@Test func theSumAtRiskIsThatOfTheBoard() throws {
  let book = PlantedDeals(count: 1500).book(asOf: midQuarter)
  let scores = Dictionary(
    uniqueKeysWithValues: book.openRows.map {
      ($0, DealScore(probability: 0.25, kind: .model, baseRate: 0.4, drivers: []))
    })
  let forecast = try PipelineForecast(
    of: book, scores: scores, kind: .model, calendar: .calendarYear)
  let open = book.openRows.reduce(Int64(0)) { $0 + book.amount[$1] }

  #expect(forecast.openDeals == book.openRows.count)
  #expect(forecast.openAmount == Amount(minorUnits: open))
  #expect(abs(Double(forecast.atRisk.value.minorUnits) - 0.75 * Double(open)) < 1)
  #expect(forecast.toCome.value < forecast.openAmount - forecast.atRisk.value)
}

@Test func whatIsMissingIsTold() throws {
  let early = PlantedDeals.firstDay.advanced(by: 170)
  #expect(throws: ForecastGap.shortHistory(days: 170, of: 180)) {
    try forecast(PlantedDeals(count: 1500), asOf: early)
  }
  let planted = PlantedDeals(count: 300).deals
  let closed = planted.filter { $0.closed.map { $0 <= midQuarter } ?? false }
  let open = planted.filter {
    $0.created <= midQuarter && $0.closed.map { $0 > midQuarter } ?? true
  }
  #expect(gap(of: DealBook(of: closed, asOf: midQuarter), [:]) == .noOpenDeal)
  #expect(gap(of: DealBook(of: planted, asOf: midQuarter), [:]) == .noChance)
  let free = DealBook(of: planted.map { $0.worth(0) }, asOf: midQuarter)
  let even = DealScore(probability: 0.5, kind: .baseRate, baseRate: 0.5, drivers: [])
  #expect(gap(of: free, [free.openRows[0]: even]) == .noAmount)
  let few = DealBook(
    of: Array(closed.filter { $0.outcome == .won }.prefix(9))
      + open.prefix(3), asOf: midQuarter)
  #expect(gap(of: few, [few.openRows[0]: even]) == .fewDeals(9, of: 30))

  let lost = PlantedDeals(count: 300).deals.map { deal in
    var deal = deal
    deal.outcome = .lost
    return deal
  }
  let book = DealBook(of: lost, asOf: midQuarter)
  #expect(gap(of: book, [book.openRows[0]: even]) == .noWin)
  let ended = book.outcome.count { $0 != 0 }
  #expect(gap(of: book, [:]) == .endedAlike(ended, areWon: false))
}

/// Deals that are open at an age tell that it is reached, not what comes after it.
@Test func openDealsOlderThanAllThatEndedTellNothing() {
  let deals = PlantedDeals(count: 1500).deals.filter { $0.created <= midQuarter }.map { deal in
    var deal = deal
    if let closed = deal.closed, closed > midQuarter { (deal.closed, deal.outcome) = (nil, nil) }
    return deal
  }
  let book = DealBook(of: deals, asOf: midQuarter.advanced(by: 1000))
  let even = DealScore(probability: 0.5, kind: .model, baseRate: 0.5, drivers: [])
  let scores = Dictionary(uniqueKeysWithValues: book.openRows.map { ($0, even) })

  #expect(book.openRows.count > 60)
  #expect(gap(of: book, scores) == .agesUnseen)
}

@Test func winsComeInTheSharesOfTheCurve() {
  let curve = AalenJohansen(won: [0, 2, 0, 2], lost: [0, 2, 0, 2], censored: [0, 0, 0, 0])

  #expect(curve.shareOfWins(after: 0, within: 1) == 0.5)
  #expect(curve.shareOfWins(after: 0, within: 9) == 1)
  #expect(curve.shareOfWins(after: 1, within: 1) == 0)
  #expect(curve.shareOfWins(after: 3, within: 9) == 0)
  #expect(curve.shareOfWins(after: 90, within: 9) == 0)
}
