import TestSupport
import Testing

@testable import Engine

@Suite struct CubeCountsTests {
  @Test func twoThreadsCountWhatOneCounts() throws {
    let deals = RandomDeals(seed: 4, count: 1000).deals
    let book = DealBook(of: deals, asOf: RandomDeals.after.lastDay)
    let axis = PeriodAxis(of: book, calendar: .calendarYear, length: .month, basis: .closed)
    let counted = try CountedDeals(of: book, by: .usual, where: .all)
    let one = CubeCounts(
      of: book, along: axis, counting: counted, firstDays: nil, worthHalving: .max)
    let two = CubeCounts(of: book, along: axis, counting: counted, firstDays: nil, worthHalving: 0)

    #expect(one.totals == two.totals)
    #expect(one.cells == two.cells)
    #expect(one.leftOut == two.leftOut)
    #expect(one.totals.reduce(0) { $0 + $1.closed } + one.leftOut.joined().reduce(0, +) == 1000)
  }

  @Test func sumsOfHugeAmountsStayExact() {
    let amount: Int64 = 99_999_999_999_999
    var tally = WinTally.zero
    var sums = (CellSum(), CellSum())
    for number in 0..<1000 {
      let isWon = number % 3 == 0
      tally.add(amount: amount - Int64(number), isWon: isWon, openDays: 1 + number)
      let deal = CellSum(amount: amount - Int64(number), openDays: 1 + number)
      if isWon { sums.1 += deal } else { sums.0 += deal }
    }

    #expect(WinTally(notWon: sums.0, won: sums.1) == tally)
  }
}
