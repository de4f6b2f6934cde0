import Testing

@testable import quarterdeck

@Suite struct CapabilityTests {
  @Test(arguments: [
    ("\u{1B}[m\u{0F}$<2>", "\u{1B}[m\u{0F}"), ("$<5/>\u{1B}[H$<20*>x", "\u{1B}[Hx"),
    ("costs $5", "costs $5"), ("$<torn", "$<torn"), ("", ""),
  ])
  func notesAboutWaitingAreNoBytes(sequence: String, expected: String) {
    #expect(Capability.withoutPadding(Array(sequence.utf8)) == Array(expected.utf8))
  }
}
