import Testing
import TestSupport

@testable import Screen

@Suite struct LineTests {
  static func line(_ text: String, _ width: Int, _ glyphs: Glyphs = .unicode) -> String {
    shown(Line(text, width: width, glyphs: glyphs))
  }

  static func ends(_ text: String, _ width: Int) -> String {
    shown(Line(endsOf: text, width: width, glyphs: .unicode))
  }

  private static func shown(_ line: Line) -> String {
    String(String.UnicodeScalarView(line.graphemes.flatMap(\.scalars)))
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

  @Test(arguments: [
    ("006A000000xYz1QAC", 17, "006A000000xYz1QAC"), ("006A000000xYz1QAC", 9, "00…Yz1QAC"),
    ("006A000000xYz1QAC", 4, "0…AC"), ("006A000000xYz1QAC", 2, "…C"), ("006A000000xYz1QAC", 1, "…"),
    ("日本語日本語", 9, "日…日本語"), ("日本語日本語", 8, "日…本語"), ("", 3, ""),
  ])
  func anIDThatDoesNotFitKeepsBothEnds(id: String, width: Int, shown: String) {
    #expect(Self.ends(id, width) == shown)
  }

  @Test func plainTerminalsSeeATilde() {
    #expect(Self.line("opportunity", 5, .ascii) == "oppo~")
  }

  @Test func aLineIsNeverWiderThanItsField() {
    for seed in UInt64(0)..<500 {
      var random = SeededGenerator(seed: seed)
      let text = RandomText.any(using: &random)
      let width = Int.random(in: 1...20, using: &random)
      for line in [
        Line(text, width: width, glyphs: .unicode),
        Line(endsOf: text, width: width, glyphs: .unicode),
      ] {
        #expect(line.width <= width, "seed \(seed)")
        #expect(line.graphemes.reduce(0) { $0 + $1.width } == line.width, "seed \(seed)")
        if TextWidth.columns(text) <= width {
          #expect(Self.shown(line) == Sanitiser().clean(text), "seed \(seed)")
        }
      }
    }
  }
}
