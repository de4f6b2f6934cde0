import Testing

@testable import Engine

@Suite struct CooldownTests {
  @Test func itIsOverTheDayAfterItsLastDay() {
    let day = Day(number: 20_000)

    #expect(!Cooldown(days: 7).isOver(on: day.advanced(by: 7), since: day))
    #expect(Cooldown(days: 7).isOver(on: day.advanced(by: 8), since: day))
    #expect(!Cooldown(days: 0).isOver(on: day, since: day))
    #expect(Cooldown(days: 0).isOver(on: day.advanced(by: 1), since: day))
  }
}
