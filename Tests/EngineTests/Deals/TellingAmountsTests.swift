import Testing

@testable import Engine

@Suite struct TellingAmountsTests {
  private func book(lostAmount: Int64, losses: Int = 20) -> DealBook {
    let won = (0..<20).map {
      Deal.open("W\($0)").worth(500_00).closed(.won, on: .january(20))
    }
    let lost = (0..<losses).map {
      Deal.open("L\($0)").worth(lostAmount).closed(.lost, on: .january(20))
    }
    return DealBook(of: won + lost, asOf: .january(31)).withholdingTellingAmounts()
  }

  @Test func amountsThatOnlyWonDealsHaveAreTakenAway() {
    let book = book(lostAmount: 0)

    #expect(book.withholdsAmounts)
    #expect(book.amount.allSatisfy { $0 == 0 })
    #expect(Set(book.codes(of: .amountBand)) == [0])
  }

  @Test func amountsThatLostDealsHaveTooStay() {
    let book = book(lostAmount: 1)

    #expect(!book.withholdsAmounts)
    #expect(book.amount.contains(500_00))
  }

  @Test func aFewLostDealsWithoutAmountMayBeChance() {
    #expect(!book(lostAmount: 0, losses: 9).withholdsAmounts)
  }

  @Test func theCubeSaysWhyNothingIsWeighed() throws {
    let cube = try Cube(
      of: book(lostAmount: 0), calendar: .calendarYear, length: .quarter, basis: .closed,
      where: .all)
    let period = try #require(cube.periods.first)

    #expect(cube.doubts(period...period).contains { $0.contains("would tell the outcome") })
  }
}
