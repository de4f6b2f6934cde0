@testable import Engine
import Testing

@Test func tallyCountsStrictlyEarlierDays() {
  var history = WinHistory()
  for (day, isWon) in [(3, true), (5, false), (5, true), (9, true)] as [(Int32, Bool)] {
    history.append(day: day, isWon: isWon)
  }

  #expect(history.tally(before: 3) == (0, 0))
  #expect(history.tally(before: 4) == (1, 1))
  #expect(history.tally(before: 5) == (1, 1))
  #expect(history.tally(before: 6) == (3, 2))
  #expect(history.tally(before: 100) == (4, 3))
}
