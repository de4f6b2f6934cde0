import Listener
import Testing

@testable import quarterdeck

@Suite struct RefusalTallyTests {
  @Test func aReasonIsToldOnceAMinuteWithItsNumber() {
    var tally = RefusalTally()

    #expect(tally.line(for: .hubspot, "why", at: 100) == "hubspot: a request was refused: why")
    #expect(tally.line(for: .hubspot, "why", at: 101) == nil)
    #expect(tally.line(for: .hubspot, "301 s ago", at: 101) != nil)
    #expect(tally.line(for: .hubspot, "302 s ago", at: 102) == nil)
    #expect(tally.line(for: .standard, "why", at: 101) != nil)
    #expect(tally.line(for: .hubspot, "why", at: 159) == nil)
    #expect(
      tally.line(for: .hubspot, "why", at: 160)
        == "hubspot: a request was refused: why (and 2 others since the last line)")
    #expect(tally.line(for: .hubspot, "why", at: 300) == "hubspot: a request was refused: why")
  }
}
