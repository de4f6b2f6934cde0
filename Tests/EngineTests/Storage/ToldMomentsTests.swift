import TestSupport
import Testing

@testable import Engine

/// What a close date is depends on how the deal stands, and messages come in any order.
@Suite struct ToldMomentsTests {
  private static func message(
    _ day: Int32, second: Int64 = 0, id: String? = nil, _ fields: [DealMessage.Field]
  ) -> DealMessage {
    let moment = Int64(Day.january(day).number) * 86_400 + second
    return DealMessage(
      id: id ?? "\(day):\(second)", dealID: "A", milliseconds: moment * 1000, day: .january(day),
      isCreation: false, fields: fields)
  }

  /// How the deal stands after messages in each of two orders.
  private func deals(_ first: DealMessage, _ second: DealMessage) throws -> [Deal] {
    try [[first, second], [second, first]].map { order in
      let store = try Store(at: TemporaryFolder().path, creating: true)
      try store.take(DealExport(.january(1), [.open("A")]))
      for message in order { _ = try store.take([message]) }
      #expect(try store.verify().filter { !$0.ok } == [])
      return try #require(try store.deal(id: "A", asOf: .january(90))).deal
    }
  }

  /// One that overtakes the end is its day all the same.
  @Test(arguments: [
    DealMessage.Field.closeDate(.january(20)), .closed(.january(20)),
  ])
  func theDayOfAnEndMayComeBeforeTheEnd(date: DealMessage.Field) throws {
    for (day, second) in [(33, 5), (33, 0), (40, 0)] as [(Int32, Int64)] {
      let all = try deals(
        Self.message(33, id: "end", [.outcome(.won), .value(.stage, "Won")]),
        Self.message(day, second: second, id: "date", [date]))

      #expect(all.map(\.closed) == [.january(20), .january(20)])
      #expect(all.map(\.expectedClose) == [nil, nil])
    }
  }

  @Test func aDateBeforeTheEndIsTheExpectedOne() throws {
    let all = try deals(
      Self.message(20, [.closeDate(.january(80))]), Self.message(33, [.outcome(.won)]))

    #expect(all.map(\.closed) == [.january(33), .january(33)])
  }

  @Test(arguments: [
    DealMessage.Field.closeDate(.january(80)), .expectedClose(.january(80)), .expectedClose(nil),
  ])
  func anExpectedDateMayComeBeforeTheReopening(date: DealMessage.Field) throws {
    let store = try Store(at: TemporaryFolder().path, creating: true)
    try store.take(DealExport(.january(1), [.open("A")]))
    for message in [
      Self.message(11, [.outcome(.lost)]), Self.message(40, [date]),
      Self.message(27, [.outcome(nil), .value(.stage, "Offer")]),
    ] { _ = try store.take([message]) }

    let deal = try #require(try store.deal(id: "A", asOf: .january(60))).deal
    #expect(deal.outcome == nil)
    #expect(deal.expectedClose == (date == .expectedClose(nil) ? nil : .january(80)))
  }

  @Test func ofTwoMessagesOfOneMomentTheGreaterIDCounts() throws {
    let all = try deals(
      Self.message(20, id: "a", [.amount(Amount(minorUnits: 5))]),
      Self.message(20, id: "b", [.amount(Amount(minorUnits: 7))]))

    #expect(all.map(\.amount.minorUnits) == [7, 7])
  }
}
