import Testing
import TestSupport

@testable import Screen

@Suite struct LineTests {
  static func line(_ text: String, _ width: Int, _ glyphs: Glyphs = .unicode) -> String {
    var scalars = String.UnicodeScalarView()
    for grapheme in Line(text, width: width, glyphs: glyphs).graphemes {
      scalars.append(contentsOf: grapheme.scalars)
    }
    return String(scalars)
  }

  @Test(arguments: [
    ("opportunity", 11, "opportunity"), ("opportunity", 10, "opportuni…"), ("opportunity", 1, "…"),
    ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 2, "…"),
    ("日本語", 1, "…"), ("Zürich", 4, "Zür…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ("", 3, ""),
  ])
  func aTextThatDoesNotFitEndsInAnEllipsis(text: String, width: Int, shown: String) {
    #expect(Self.line(text, width) == shown)
  }

  @Test func plainTerminalsSeeATilde() {
    #expect(Self.line("opportunity", 5, .ascii) == "oppo~")
  }

  @Test func aLineIsNeverWiderThanItsField() {
    for seed in UInt64(0)..<500 {
      var random = SeededGenerator(seed: seed)
      let text = RandomText.any(using: &random)
      let width = Int.random(in: 1...20, using: &random)
      let line = Line(text, width: width, glyphs: .unicode)

      #expect(line.width <= width, "seed \(seed)")
      #expect(line.graphemes.reduce(0) { $0 + $1.width } == line.width, "seed \(seed)")
      if TextWidth.columns(text) <= width {
        #expect(Self.line(text, width) == Sanitiser().clean(text), "seed \(seed)")
      }
    }
  }
}
