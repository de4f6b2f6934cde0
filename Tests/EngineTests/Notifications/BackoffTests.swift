import Testing

@testable import Engine

@Suite struct BackoffTests {
  private static let hour: Int64 = 3600

  private static func wait(_ attempts: Int, of message: Int64 = 1, asked: Int64? = nil) -> Int64? {
    Backoff.next(after: attempts, of: message, since: 0, at: 1000, asked: asked).map { $0 - 1000 }
  }

  @Test func theWaitDoublesFromHalfAMinuteToAnHourLessUpToHalf() throws {
    for attempts in 1...40 {
      let whole = min(3600.0, 30 * Double(1 << min(attempts - 1, 10)))
      let waits = (1...200).compactMap { Self.wait(attempts, of: $0) }.map(Double.init)

      #expect(waits.count == 200)
      #expect(waits.allSatisfy { $0 >= (whole / 2).rounded(.down) && $0 <= whole })
      let mean = waits.reduce(0, +) / 200
      #expect(abs(mean / whole - 0.75) < 0.05, "spread over the range")
    }
  }

  @Test func theSameAttemptAlwaysWaitsAsLong() {
    #expect(Self.wait(3) == Self.wait(3))
  }

  @Test func aReceiverWhoAsksForLongerIsObeyed() {
    #expect(Self.wait(1, asked: 900) == 900)
    #expect(Self.wait(20, asked: 1) == Self.wait(20))
    #expect(Self.wait(1, asked: -5) == Self.wait(1))
  }

  @Test func after72HoursItIsTheLastTime() {
    let end = 72 * Self.hour
    #expect(Backoff.next(after: 90, of: 1, since: 0, at: end - 1) == end)
    #expect(Backoff.next(after: 90, of: 1, since: 0, at: end) == nil)
    #expect(Backoff.next(after: 1, of: 1, since: 0, at: 5, asked: .max) == end)
  }
}
