import Testing

@testable import Engine

@Suite struct DealBookTests {
  private static let asOf = Day(number: 20_000)

  private static func deal(
    _ id: String, created: Int, closed: Int? = nil, outcome: Outcome? = nil,
    amount: Int64 = 1_000, rep: String = "Ann", stage: String = "Demo"
  ) -> Deal {
    Deal(
      id: id, created: asOf.advanced(by: created), closed: closed.map { asOf.advanced(by: $0) },
      outcome: outcome, amount: Amount(minorUnits: amount), rep: rep, stage: stage)
  }

  @Test func aDealCreatedLaterIsNotInTheBook() {
    let book = DealBook(
      of: [Self.deal("A", created: 1), Self.deal("B", created: 0, rep: "Bo")], asOf: Self.asOf)

    #expect(book.count == 1)
    #expect(book.value(of: 0, in: .rep) == "Bo")
  }

  @Test func aDealClosedLaterIsOpenAndHidesHowAndWhereItEnded() {
    let won = Self.deal("A", created: -30, closed: 1, outcome: .won, stage: "Closed Won")
    let book = DealBook(of: [won], asOf: Self.asOf)

    #expect(book.openRows == [0] && book.outcome(of: 0) == nil)
    #expect(book.closed == [DealBook.openDay])
    #expect(book.value(of: 0, in: .stage) == "")
    #expect(book.ageDays(of: 0) == 30)
  }

  @Test func aDealClosedOnTheDayIsClosed() {
    let deal = Self.deal("A", created: -30, closed: 0, outcome: .lost, stage: "Closed Lost")
    let book = DealBook(of: [deal], asOf: Self.asOf)

    #expect(book.openRows == [] && book.outcome(of: 0) == .lost)
    #expect(book.value(of: 0, in: .stage) == "Closed Lost")
  }

  @Test func whatIsOpenKeepsItsStageAndAgesWithTheDay() {
    let deals = [Self.deal("A", created: -7), Self.deal("B", created: -50, closed: -20)]
    let book = DealBook(of: deals, asOf: Self.asOf)

    #expect(book.openRows == [0, 1], "a day without an outcome closes nothing")
    #expect([0, 1].map { book.ageDays(of: $0) } == [7, 50])
    #expect(book.value(of: 0, in: .stage) == "Demo")
  }

  @Test func aClosedDealIsAsOldAsItWasAtTheClose() {
    let deal = Self.deal("A", created: -90, closed: -30, outcome: .won)

    #expect(DealBook(of: [deal], asOf: Self.asOf).ageDays(of: 0) == 60)
  }

  @Test func rowsKeepTheirOrderAndCodesLeadBackToValues() {
    let names = ["Cy", "Ann", "Cy", "", "Bo"]
    let deals = names.enumerated().map { Self.deal("D\($0)", created: -5, rep: $1) }
    let book = DealBook(of: deals, asOf: Self.asOf)

    #expect(names.indices.map { book.value(of: $0, in: .rep) } == names)
    #expect(book.codes(of: .rep) == [0, 1, 0, 2, 3])
    #expect(book.dictionary(of: .rep).values == ["Cy", "Ann", "", "Bo"])
  }

  @Test func bandsAreThoseOfTheBookUnlessCutsAreGiven() {
    let deals = [10, 20, 30].map { Self.deal("\($0)", created: -5, amount: $0) }
    let given = AmountBandCuts(mid: Amount(minorUnits: 11), large: Amount(minorUnits: 100))
    let own = DealBook(of: deals, asOf: Self.asOf)
    let cut = DealBook(of: deals, asOf: Self.asOf, bandCuts: given)

    #expect((0..<3).map { own.value(of: $0, in: .amountBand) } == ["small", "mid", "large"])
    #expect((0..<3).map { cut.value(of: $0, in: .amountBand) } == ["small", "mid", "mid"])
    #expect(cut.bandCuts == given)
  }

  @Test func theNewestDayIsTheLastOnWhichAnythingHappened() {
    let closed = Self.deal("A", created: -90, closed: -30, outcome: .won)
    let later = Self.deal("B", created: -80, closed: 5, outcome: .won)
    let both = DealBook(of: [closed, later], asOf: Self.asOf)

    #expect(both.newestDay == Self.asOf.advanced(by: -30))
    #expect(DealBook(of: [later], asOf: Self.asOf).newestDay == Self.asOf.advanced(by: -80))
    #expect(DealBook(of: [], asOf: Self.asOf).newestDay == nil)
  }

  @Test func aValueOfLaterDealsOnlyIsNotKnown() {
    let deals = [Self.deal("A", created: 0), Self.deal("B", created: 1, rep: "Bo")]
    let book = DealBook(of: deals, asOf: Self.asOf)

    #expect(book.dictionary(of: .rep).code(of: "Ann") == 0)
    #expect(book.dictionary(of: .rep).code(of: "Bo") == nil)
  }

  @Test func everyDimensionHasACodeForEveryDeal() {
    let deals = (0..<9).map { Self.deal("\($0)", created: -9, amount: Int64($0), rep: "R\($0)") }
    let book = DealBook(of: deals, asOf: Self.asOf)
    for dimension in Dimension.allCases {
      #expect(book.codes(of: dimension).count == 9)
      #expect(book.codes(of: dimension).allSatisfy { $0 < book.dictionary(of: dimension).count })
    }
  }
}
