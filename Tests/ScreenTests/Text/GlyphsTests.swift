import Testing

@testable import Screen

@Suite struct GlyphsTests {
  static func marks(_ glyphs: Glyphs) -> [String] {
    let frames = [glyphs.frame(isFocused: false), glyphs.frame(isFocused: true)]
    return [
      glyphs.ellipsis, glyphs.up, glyphs.down, glyphs.level, glyphs.marker, glyphs.mark,
      glyphs.minus, glyphs.times, glyphs.crumb, glyphs.horizontal, glyphs.vertical, glyphs.bullet,
    ]
      + frames.flatMap {
        [$0.topLeft, $0.topRight, $0.bottomLeft, $0.bottomRight, $0.horizontal, $0.vertical]
      }
  }

  @Test(arguments: [Glyphs.unicode, .ascii]) func everyMarkCoversOneColumn(glyphs: Glyphs) {
    for mark in Self.marks(glyphs) { #expect(TextWidth.columns(mark) == 1, "\(mark)") }
  }

  @Test(arguments: [Glyphs.unicode, .ascii]) func everyMarkPassesItsSanitiser(glyphs: Glyphs) {
    let sanitiser = Sanitiser(glyphs.charset)
    for mark in Self.marks(glyphs) + [glyphs.dash] { #expect(sanitiser.clean(mark) == mark) }
  }

  @Test func aFocusedFrameLooksDifferentInBothCharacterSets() {
    for glyphs in [Glyphs.unicode, .ascii] {
      #expect(glyphs.frame(isFocused: true) != glyphs.frame(isFocused: false))
    }
  }
}
