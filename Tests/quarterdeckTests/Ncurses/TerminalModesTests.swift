import Testing

@testable import quarterdeck

@Suite struct TerminalModesTests {
  @Test func everyModeThatIsSwitchedOnIsSwitchedOff() {
    let on = String(decoding: TerminalModes.on(mouse: true), as: UTF8.self)
    let off = String(decoding: TerminalModes.off, as: UTF8.self)

    #expect(on == "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h\u{1B}[?2004h")
    #expect(off == "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l")
  }

  @Test func withoutTheMouseOnlyPastingIsMarked() {
    #expect(TerminalModes.on(mouse: false) == Array("\u{1B}[?2004h".utf8))
  }

  @Test func onlyAFrameThatIsSeenGrowingIsSynchronised() {
    let short = [UInt8](repeating: 65, count: 2048)

    #expect(TerminalModes.synchronised(short) == short)
    #expect(
      TerminalModes.synchronised(short + [66])
        == Array("\u{1B}[?2026h".utf8) + short + [66] + Array("\u{1B}[?2026l".utf8))
  }
}
