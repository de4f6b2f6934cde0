import Testing
import TestSupport

@testable import Screen

@Suite struct SanitiserTests {
  static func clean(_ text: String) -> String { Sanitiser().clean(text) }

  @Test func printableTextStaysAsItIs() {
    for text in ["", "Acme Corp, 12%", "Zürich – Größe", "日本語", "−1.5 pts", "🙂", "Ωμέγα"] {
      #expect(Self.clean(text) == text)
    }
  }

  @Test func aControlBecomesADotAndWhiteSpaceABlank() {
    for value in UInt32(0)..<0x20 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isSpace = (0x09...0x0D).contains(value)
      #expect(Self.clean("a\(scalar)b") == (isSpace ? "a b" : "a·b"), "\(value)")
    }
    #expect(Self.clean("a\u{7F}b") == "a·b")
    #expect(Self.clean("a\r\nb") == "a  b")
  }

  @Test func theSecondBankOfControlsIsShownAsDots() {
    for value in UInt32(0x80)..<0xA0 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(Self.clean("a\(scalar)b") == "a·b", "\(value)")
    }
  }

  @Test func sequencesForTheTerminalLoseWhatMakesThemWork() {
    #expect(Self.clean("\u{1B}[2J\u{1B}[31mred\u{1B}[0m") == "·[2J·[31mred·[0m")
    #expect(Self.clean("\u{9B}31mred") == "·31mred")
    #expect(Self.clean("\u{1B}]0;title\u{7}x") == "·]0;title·x")
    #expect(Self.clean("\u{1B}]52;c;QUJD\u{1B}\\x") == "·]52;c;QUJD·\\x")
    #expect(Self.clean("\u{1B}P1$r\u{9C}") == "·P1$r·")
    #expect(Self.clean("\u{E}shift\u{F}") == "·shift·")
  }

  @Test func theReadingOrderCannotBeReversed() {
    for value: UInt32 in [0x61C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(Self.clean("a\(scalar)b") == "a·b", "\(value)")
    }
  }

  @Test func whatHasNoWidthVanishes() {
    for scalar: Unicode.Scalar in [
      "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{FE0F}", "\u{E0041}",
      "\u{3164}", "\u{115F}", "\u{180E}",
    ] {
      #expect(Self.clean("a\(scalar)b") == "ab", "\(scalar.value)")
    }
  }

  @Test func blanksOfEveryKindAreOneBlank() {
    for scalar: Unicode.Scalar in ["\u{A0}", "\u{2003}", "\u{202F}", "\u{205F}", "\u{3000}"] {
      #expect(Self.clean("a\(scalar)b") == "a b", "\(scalar.value)")
    }
    #expect(Self.clean("a\u{2028}b\u{2029}c") == "a·b·c")
  }

  @Test func whatNoFontHasIsADot() {
    #expect(Self.clean("\u{E000}\u{F8FF}\u{F0000}") == "···")
    #expect(Self.clean("\u{378}\u{FFFE}\u{10FFFF}") == "···")
    #expect(Self.clean("\u{1FAE8}") == "·", "an emoji of 2022, newer than the C library's tables")
  }

  @Test func emojiSequencesShrinkToTheirFirstPicture() {
    #expect(Self.clean("👨‍👩‍👧‍👦!") == "👨!")
    #expect(Self.clean("👍🏽!") == "👍!")
    #expect(Self.clean("🏳️‍🌈!") == "🏳!")
    #expect(Self.clean("❤️!") == "❤!")
    #expect(Self.clean("1️⃣!") == "1!")
    #expect(Self.clean("🇩🇪!") == "DE!")
  }

  @Test func aJoinerBetweenLettersJoinsNothing() {
    #expect(Self.clean("a\u{200D}b") == "ab")
    #expect(Self.clean("क्\u{200D}ष") == "क्ष")
  }

  @Test func twoMarksStayOnTheirLetterAndMoreAreDropped() {
    let stacked = "e" + String(repeating: "\u{301}", count: 50) + "x"
    let graphemes = Sanitiser().graphemes(stacked)

    #expect(graphemes.map(\.scalars) == [["e", "\u{301}", "\u{301}"], ["x"]])
    #expect(Self.clean("\u{301}a") == "a", "a mark without a letter has nothing to stand on")
  }

  @Test func plainTerminalsGetPlainLetters() {
    let sanitiser = Sanitiser(.ascii)

    #expect(sanitiser.clean("Zürich – 日本 🙂") == "Z?rich - ?? ?")
    #expect(sanitiser.clean("e\u{301}") == "e")
    #expect(sanitiser.clean("a\u{1B}b\u{202E}c") == "a?b?c")
  }

  @Test(arguments: [Glyphs.Charset.unicode, .ascii])
  func whateverComesInOnlyPrintableTextGoesOut(charset: Glyphs.Charset) {
    let sanitiser = Sanitiser(charset)
    for seed in UInt64(0)..<300 {
      var random = SeededGenerator(seed: seed)
      let text = RandomText.any(using: &random)
      let result = sanitiser.clean(text)
      let unsafe = result.unicodeScalars.filter { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
          .paragraphSeparator:
          true
        default: charset == .ascii && !scalar.isASCII
        }
      }
      #expect(unsafe.isEmpty, "seed \(seed)")
      #expect(sanitiser.clean(result) == result, "seed \(seed)")
    }
  }
}
