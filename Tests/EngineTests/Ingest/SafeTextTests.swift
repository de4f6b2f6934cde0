import Testing

@testable import Engine

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("\u{1B}[2J", "\u{FFFD}[2J"), ("a\r\nb", "a\u{FFFD}\u{FFFD}b"), ("\u{202E}abc", "\u{FFFD}abc"),
    ("\u{9B}1m", "\u{FFFD}1m"), ("日本 Ω é", "日本 Ω é"), ("\u{200B}", "\u{FFFD}"),
  ])
  func whatATerminalMightObeyIsReplaced(text: String, safe: String) {
    #expect(SafeText.of(text) == safe)
  }

  @Test func longTextIsCut() {
    let text = String(repeating: "日", count: 500)

    #expect(SafeText.of(text) == String(repeating: "日", count: 80))
    #expect(PaddedText(text).read { SafeText.of($0.bytes) } == SafeText.of(text))
  }

  @Test func bytesThatAreNoTextAreReplaced() {
    #expect(PaddedText([0x61, 0xFF, 0x62]).read { SafeText.of($0.bytes) } == "a\u{FFFD}b")
  }
}
