@testable import Engine
import Testing

@Test func tallyCountsStrictlyEarlierDays() {
  var history = WinHistory()
  for (day, isWon) in [(3, true), (5, false), (5, true), (9, true)] as [(Int32, Bool)] {
    history.append(day: day, isWon: isWon)
  }

  #expect(history.tally(before: 3) == WinShare(closed: 0, won: 0))
  #expect(history.tally(before: 4) == WinShare(closed: 1, won: 1))
  #expect(history.tally(before: 5) == WinShare(closed: 1, won: 1))
  #expect(history.tally(before: 6) == WinShare(closed: 3, won: 2))
  #expect(history.tally(before: 100) == WinShare(closed: 4, won: 3))
}
