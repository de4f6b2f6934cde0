import Screen
import Testing

@testable import quarterdeck

@Suite struct TextTableTests {
  private static let table = ReportTable(
    [
      .text("Rep"), .number("n").detail, .number("Won"), .number("Open"), .text("Why"),
    ],
    rows: [["Ada", "1,204", "88", "12", "wins far more than the deals given would let expect"]])

  private static func lines(_ table: ReportTable = table, width: Int?) -> [String] {
    TextTable(table, width: width, glyphs: .unicode).lines
  }

  @Test func withoutATerminalNothingIsLeftOut() {
    #expect(
      Self.lines(width: nil) == [
        "  Rep      n  Won  Open  Why",
        "  Ada  1,204   88    12  wins far more than the deals given would let expect",
      ])
  }

  @Test func wordsGoOnInTheNextLine() {
    #expect(
      Self.lines(width: 51) == [
        "  Rep      n  Won  Open  Why",
        "  Ada  1,204   88    12  wins far more than the",
        "                         deals given would let",
        "                         expect",
      ])
  }

  @Test func detailsGoFirstThenFiguresFromTheRightAndAreNamed() {
    #expect(
      Self.lines(width: 44) == [
        "  Rep  Won  Open  Why",
        "  Ada   88    12  wins far more than the",
        "                  deals given would let",
        "                  expect",
        "  not in 44 columns: n; --format csv has all",
      ])
    #expect(Self.lines(width: 40)[0] == "  Rep  Won  Why")
  }

  @Test func anArrowGoesWithTheFigureBeforeIt() {
    let table = ReportTable(
      [.text("Rep"), .number("n"), .number("win%"), .number("->")],
      rows: [["Ada", "1,204", "40.0", "50.0"]])

    #expect(Self.lines(table, width: 18)[1] == "  Ada  1,204")
  }

  @Test(arguments: 20...120)
  func noLineIsWiderThanTheTerminal(width: Int) {
    let lines = Self.lines(width: width)

    #expect(lines.allSatisfy { $0.count <= width })
    #expect(lines[1].contains("Ada"))
  }
}
