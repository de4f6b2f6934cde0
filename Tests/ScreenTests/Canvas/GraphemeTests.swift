import Testing

@testable import Screen

@Suite struct GraphemeTests {
  @Test func aCharacterKeepsTwoMarks() {
    var grapheme = Grapheme("e")
    for mark: Unicode.Scalar in ["\u{301}", "\u{308}", "\u{323}"] { grapheme.add(mark) }

    #expect(grapheme.scalars == ["e", "\u{301}", "\u{308}"])
    #expect(grapheme.width == 1)
  }

  @Test func ideographsAreWide() {
    #expect(Grapheme("日").width == 2)
    #expect(Grapheme.space.width == 1)
  }
}
