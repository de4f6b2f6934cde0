import Testing

@testable import Engine

@Suite struct LocalTimeTests {
  @Test(arguments: [
    (0, 0, 0, 0), (-1, 0, -1, 1439), (86_399, 0, 0, 1439), (86_400, 0, 1, 0),
    (3600, -7200, -1, 1380),
    (86_340, 60, 1, 0), (-86_400, 0, -1, 0), (-86_401, 0, -2, 1439), (86_370, 20_700, 1, 344),
  ])
  func theDayIsThatOfTheClocks(moment: Int64, ahead: Int, day: Int32, minute: Int) {
    let time = LocalTime(at: moment, secondsAhead: ahead)

    #expect(time.day == Day(number: day) && time.minute == minute)
  }
}
