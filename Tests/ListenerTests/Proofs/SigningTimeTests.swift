import Testing

@testable import Listener

@Suite struct SigningTimeTests {
  private static let now: Int64 = 1_700_000_000

  private static func text(_ text: String, unitsPerSecond: Int64 = 1) throws(ProofError) -> String {
    try SigningTime(text, of: "time", unitsPerSecond: unitsPerSecond, now: now).text
  }

  @Test func theWindowIsFiveMinutesBothWays() throws {
    #expect(try Self.text("1699999700") == "1699999700")
    #expect(try Self.text("1700000300") == "1700000300")
    #expect(throws: ProofError.tooOld(seconds: 301)) { try Self.text("1699999699") }
    #expect(throws: ProofError.fromTheFuture(seconds: 301)) { try Self.text("1700000301") }
  }

  @Test func millisecondsCountOnTheirOwn() throws {
    #expect(try Self.text("1699999700000", unitsPerSecond: 1000) == "1699999700000")
    #expect(throws: ProofError.tooOld(seconds: 300)) {
      try Self.text("1699999699999", unitsPerSecond: 1000)
    }
    #expect(throws: ProofError.fromTheFuture(seconds: 300)) {
      try Self.text("1700000300001", unitsPerSecond: 1000)
    }
  }

  @Test(arguments: [
    "", "-1700000000", "+1700000000", " 1700000000", "1700000000.0", "1.7e9", "0x6553F100",
    "١٧٠٠٠٠٠٠٠٠",
    "99999999999999999999",
  ])
  func onlyDigitsAreATime(text: String) {
    #expect(throws: ProofError.unreadable("time")) { try Self.text(text) }
  }
}
