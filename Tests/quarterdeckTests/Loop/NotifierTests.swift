import Testing

@testable import quarterdeck

@Suite struct NotifierTests {
  @Test func severalCallsBecomeOne() {
    let notifier = Notifier()
    #expect(!notifier.drain())

    for _ in 0..<3 { notifier.notify() }

    #expect(notifier.drain())
    #expect(!notifier.drain())
  }
}
