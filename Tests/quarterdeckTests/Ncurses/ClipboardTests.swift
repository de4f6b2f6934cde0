import Testing

@testable import quarterdeck

/// Expected values: `printf 'text' | base64`.
@Suite struct ClipboardTests {
  @Test(arguments: [
    ("", ""), ("D", "RA=="), ("D0", "RDA="), ("D04", "RDA0"), ("D04217", "RDA0MjE3"),
    ("Café ÿ", "Q2Fmw6kgw78="),
  ])
  func base64IsThatOfTheOthers(text: String, expected: String) {
    #expect(Clipboard.base64(Array(text.utf8)) == Array(expected.utf8))
  }

  @Test func aTextIsOneSequence() throws {
    let sequence = try #require(Clipboard.sequence("D04217", isInTmux: false))

    #expect(String(decoding: sequence, as: UTF8.self) == "\u{1B}]52;c;RDA0MjE3\u{07}")
  }

  @Test func insideTmuxTheTerminalOutsideIsReachedToo() throws {
    let sequence = try #require(Clipboard.sequence("D", isInTmux: true))

    #expect(
      String(decoding: sequence, as: UTF8.self)
        == "\u{1B}]52;c;RA==\u{07}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;RA==\u{07}\u{1B}\\")
  }

  @Test func whatTheTerminalWouldCutIsRefused() {
    #expect(Clipboard.sequence(String(repeating: "x", count: 55_500), isInTmux: false) != nil)
    #expect(Clipboard.sequence(String(repeating: "x", count: 55_501), isInTmux: false) == nil)
  }
}
