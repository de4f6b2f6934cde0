import Testing

@testable import Engine

@Suite struct MonthTableTests {
  @Test func itKnowsExactlyTheDaysThatExist() {
    for year in 1968...2102 {
      for month in 0...13 {
        for day in 0...32 {
          let isInside = 1970...2100 ~= year
          #expect(
            MonthTable.day(year: year, month: month, day: day)
              == (isInside ? Day(year: year, month: month, day: day)?.number : nil))
        }
      }
    }
  }
}
