import Testing

@testable import Engine

@Suite struct DealBookTests {
  private static let asOf = Day(number: 20_000)

  private static func deal(
    _ id: String, created: Int, closed: Int? = nil, outcome: Outcome? = nil
  ) -> Deal {
    Deal(
      id: id, created: asOf.advanced(by: created), closed: closed.map { asOf.advanced(by: $0) },
      outcome: outcome, amount: Amount(minorUnits: 100), rep: id, stage: "Closed")
  }

  private static let book = DealBook(
    of: [
      deal("past", created: -90, closed: -30, outcome: .won),
      deal("today", created: -40, closed: 0, outcome: .lost),
      deal("later", created: -20, closed: 1, outcome: .won), deal("open", created: 0),
      deal("unborn", created: 1),
    ], asOf: asOf)

  @Test func theFutureIsUnknown() {
    #expect(Self.book.count == 4, "a deal created later is not in the book")
    #expect((0..<4).map { Self.book.outcome(of: $0) } == [.won, .lost, nil, nil])
    #expect(Self.book.closed[2] == DealBook.openDay)
    #expect(Self.book.openRows == [2, 3])
    #expect(Self.book.dictionary(of: .rep).code(of: "unborn") == nil)
  }

  @Test func theStageInWhichADealClosesLaterIsHidden() {
    #expect(
      (0..<4).map { Self.book.value(of: $0, in: .stage) } == ["Closed", "Closed", "", "Closed"])
  }

  @Test func ageEndsWithTheCloseOrTheDay() {
    #expect((0..<4).map { Self.book.ageDays(of: $0) } == [60, 40, 20, 0])
  }

  @Test func theNewestDayIsTheLastOnWhichAnythingHappened() {
    #expect(Self.book.newestDay == Self.asOf)
    #expect(DealBook(of: [], asOf: Self.asOf).newestDay == nil)
    #expect(
      DealBook(of: [Self.deal("a", created: -9)], asOf: Self.asOf).newestDay?.number == 19_991)
  }

  @Test func everyDimensionHasACodeForEveryDeal() {
    for dimension in Dimension.allCases {
      let codes = Self.book.codes(of: dimension)
      #expect(codes.count == 4)
      #expect(codes.allSatisfy { Int($0) < Self.book.dictionary(of: dimension).count })
    }
  }
}
