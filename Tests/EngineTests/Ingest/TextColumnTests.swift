import Testing

@testable import Engine

@Suite struct TextColumnTests {
  static let texts = ["", "D1", "Zürich", "an id of more than sixteen bytes", ""]

  private func column(_ texts: [String]) -> TextColumn {
    var column = TextColumn()
    for text in texts { column.append(text) }
    return column
  }

  @Test func textsComeBackAsTheyWent() {
    let column = column(Self.texts)

    #expect(Self.texts.indices.map { column[$0] } == Self.texts)
  }

  @Test func aColumnBehindAnotherKeepsItsTexts() {
    var both = column(Self.texts)
    both.append(column(["E", "", "F"]))

    #expect((0..<both.count).map { both[$0] } == Self.texts + ["E", "", "F"])
  }

  @Test func onlyTheSameBytesAreEqual() {
    let column = column(Self.texts)
    for (index, text) in Self.texts.enumerated() {
      for other in ["", "D1", "D2", "Zurich", "Zürich"] {
        #expect(
          PaddedText(other).read { column.isEqual(index, to: $0) } == (other == text))
      }
    }
  }
}
