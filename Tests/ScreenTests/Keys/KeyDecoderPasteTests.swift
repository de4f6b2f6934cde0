import Testing

@testable import Screen

@Suite struct KeyDecoderPasteTests {
  static func paste(_ text: String) -> [Key] {
    KeyDecoderTests.keys("\u{1B}[200~" + text + "\u{1B}[201~")
  }

  @Test func aPasteIsOneKeyWhateverIsInIt() {
    #expect(Self.paste("q\r:quit\n") == [.paste("q\r:quit\n")])
    #expect(Self.paste("") == [.paste("")])
    #expect(Self.paste("日本 é") == [.paste("日本 é")])
    #expect(Self.paste("\u{1B}[A\u{1B}") == [.paste("\u{1B}[A\u{1B}")])
    #expect(Self.paste("\u{1B}[200~") == [.paste("\u{1B}[200~")])
  }

  @Test func almostTheEndIsNotTheEnd() {
    for text in ["\u{1B}[20", "\u{1B}[201", "\u{1B}\u{1B}[201x", "\u{1B}[2\u{1B}[20"] {
      #expect(Self.paste(text) == [.paste(text)])
    }
  }

  @Test func typingGoesOnAfterIt() {
    let keys = KeyDecoderTests.keys("a\u{1B}[200~b\u{1B}[201~c")

    #expect(keys == [.character("a"), .paste("b"), .character("c")])
  }

  @Test func bytesThatAreNoTextAreLeftOut() {
    let bytes = Array("\u{1B}[200~a".utf8) + [0xFF, 0xC3] + Array("b\u{1B}[201~".utf8)

    #expect(KeyDecoderTests.keys(bytes) == [.paste("ab")])
  }

  @Test func aPasteIsKeptUpToAMegabyte() throws {
    let keys = Self.paste(String(repeating: "x", count: (1 << 20) + 5000))
    guard case .paste(let text)? = keys.first else {
      Issue.record("no paste")
      return
    }

    #expect(keys.count == 1 && text.utf8.count == 1 << 20)
  }
}
