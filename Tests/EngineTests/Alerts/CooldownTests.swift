import Testing

@testable import Engine

@Suite struct CooldownTests {
  @Test(arguments: [(0, false), (1, false), (7, false), (8, true), (400, true)])
  func sevenDaysOfSilenceEndWithTheEighth(later: Int, isOver: Bool) {
    let last = Day(number: 20_000)

    #expect(Cooldown(days: 7).isOver(on: last.advanced(by: later), since: last) == isOver)
  }

  @Test func withoutSilenceTheNextDayMaySpeakAndTheSameDayNot() {
    let last = Day(number: 20_000)

    #expect(!Cooldown(days: 0).isOver(on: last, since: last))
    #expect(Cooldown(days: 0).isOver(on: last.advanced(by: 1), since: last))
  }

  @Test func anEarlierDayIsNeverOver() {
    let last = Day(number: 20_000)

    #expect(!Cooldown(days: 0).isOver(on: last.advanced(by: -30), since: last))
  }
}
