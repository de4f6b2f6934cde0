import Testing

@testable import Engine

@Suite struct AgeShiftTrainingTests {
  /// Deals that end after 10 days, four of five won, and after 50, one of five won; created day by day.
  private static let deals = (0..<400).map { index in
    let isEarly = index % 2 == 0
    return deal(
      "D\(index)", created: index / 4, closed: index / 4 + (isEarly ? 10 : 50),
      won: index / 2 % 5 < (isEarly ? 4 : 1))
  }

  @Test func whatADayDidNotKnowMovesNothing() {
    let late = book(of: Self.deals, asOf: 300)
    let then = book(of: Self.deals, asOf: 80)
    let day = then.asOf.number

    #expect(AgeShift(of: late, knownOn: day) == AgeShift(of: then, knownOn: day))
    #expect(AgeShift(of: late, knownOn: day) != AgeShift(of: late, knownOn: late.asOf.number))
    #expect(AgeShift(of: then, knownOn: day)[30] < -0.5)
  }

  @Test func aCentredCurveIsZeroOnAverageAndKeepsItsDistances() {
    let book = book(of: Self.deals, asOf: 300)
    let looks = [5, 10, 20, 45].map {
      Landmark(row: 1, day: book.created[1] + $0, weight: 1)
    }
    let shift = AgeShift(of: book, knownOn: book.asOf.number)
    let centred = shift.centred(on: looks, in: book)

    #expect(abs([5, 10, 20, 45].reduce(0) { $0 + centred[$1] }) < 1e-12)
    #expect(abs(centred[5] - centred[45] - shift[5] + shift[45]) < 1e-12)
    #expect(centred[5] > 0 && centred[45] < 0)
    #expect(AgeShift.none.centred(on: looks, in: book) == .none)
  }
}
