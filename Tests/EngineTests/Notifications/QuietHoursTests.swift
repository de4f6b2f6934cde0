import Testing

@testable import Engine

@Test func quietHoursMayGoOverMidnight() throws {
  let night = try #require(QuietHours(start: 1200, end: 420))
  let noon = try #require(QuietHours(start: 720, end: 780))

  #expect((0..<1440).filter(night.contains) == Array(0..<420) + Array(1200..<1440))
  #expect((0..<1440).filter(noon.contains) == Array(720..<780))
}

@Test(arguments: [(0, 0), (-1, 5), (5, 1440)])
func hoursThatSayNothingAreNone(start: Int, end: Int) {
  #expect(QuietHours(start: start, end: end) == nil)
}
