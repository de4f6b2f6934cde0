import TestSupport
import Testing

@testable import Screen

@Suite struct ParagraphTests {
  @Test func linesBreakBetweenWords() {
    let text = Paragraph("Ask the buyer for a date before the quarter ends")

    #expect(text.lines(width: 16) == ["Ask the buyer", "for a date", "before the", "quarter ends"])
    #expect(text.lines(width: 100) == ["Ask the buyer for a date before the quarter ends"])
  }

  @Test func aWordLongerThanALineIsBroken() {
    #expect(Paragraph("see opportunities").lines(width: 5) == ["see", "oppor", "tunit", "ies"])
    #expect(Paragraph("日本語").lines(width: 5) == ["日本", "語"])
  }

  @Test(arguments: ["one\n\ntwo", "one\r\n\r\ntwo"])
  func lineFeedsBeginNewLines(text: String) {
    #expect(Paragraph(text).lines(width: 10) == ["one", "", "two"])
  }

  @Test func withoutRoomThereIsNoLine() {
    #expect(Paragraph("text").lines(width: 0) == [])
    #expect(Paragraph("").lines(width: 5) == [""])
  }

  @Test func theLastLineSaysThatThereIsMore() {
    var canvas = Canvas(Size(9, 2))
    let rows = Paragraph("one two three four five", role: .muted)
      .draw(on: &canvas, in: canvas.bounds)

    #expect(canvas.lines == ["one two", "three…"])
    #expect(rows == 2)
    #expect(canvas[Point(0, 0)]?.role == .muted)
  }

  @Test func aFullLastLineGivesUpALetterForTheEllipsis() {
    var canvas = Canvas(Size(7, 1))
    Paragraph("one two three").draw(on: &canvas, in: canvas.bounds)

    #expect(canvas.lines == ["one tw…"])
  }

  @Test func theRowsThatWereUsedAreReturned() {
    var canvas = Canvas(Size(9, 5))

    #expect(Paragraph("one two three").draw(on: &canvas, in: canvas.bounds) == 2)
  }

  @Test func noLineIsWiderThanItsRoomAndNoWordIsLost() {
    for seed in UInt64(0)..<300 {
      var random = SeededGenerator(seed: seed)
      let words = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        String(
          repeating: ["a", "é", "日"][Int.random(in: 0..<3, using: &random)],
          count: Int.random(in: 1...9, using: &random))
      }
      let width = Int.random(in: 2...20, using: &random)
      let lines = Paragraph(words.joined(separator: " ")).lines(width: width)

      #expect(lines.allSatisfy { TextWidth.columns($0) <= width }, "seed \(seed)")
      #expect(
        lines.joined().filter { $0 != " " } == words.joined(), "seed \(seed)")
    }
  }
}
