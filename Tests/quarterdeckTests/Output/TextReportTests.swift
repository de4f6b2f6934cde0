import Testing

@testable import quarterdeck

@Suite struct TextReportTests {
  private static let table = ReportTable(
    [.text("Rep"), .number("n"), .number("Won $"), .text("Note")],
    rows: [["Ada", "1,204", "$6.8M", "far above"], ["Bo", "7", "$12k", ""]])

  private static func lines(
    _ table: ReportTable, width: Int?, isASCII: Bool = false
  ) -> [String] {
    let report = Report("Reps", json: .null, blocks: [.table(table)])
    return TextReport(report: report, width: width, isASCII: isASCII).lines
  }

  @Test func figuresStandUnderEachOther() {
    #expect(
      Self.lines(Self.table, width: nil) == [
        "Reps", "", "  Rep      n  Won $  Note", "  Ada  1,204  $6.8M  far above",
        "  Bo       7   $12k",
      ])
  }

  @Test func wordsAreWorthMoreThanTheLastFigure() {
    #expect(Self.lines(Self.table, width: 25)[3] == "  Ada  1,204  far above")
  }

  @Test func aFigureIsLeftOutRatherThanCut() {
    let table = ReportTable(
      [.text("Rep"), .number("n"), .number("Won $")], rows: [["Ada", "1,204", "$6.8M"]])

    #expect(Self.lines(table, width: 19)[3] == "  Ada  1,204  $6.8M")
    #expect(Self.lines(table, width: 18)[3] == "  Ada  1,204")
  }

  @Test func aTitleCannotSteerTheTerminalEither() {
    let report = Report("D\u{1B}]0;x\u{7}", json: .null)

    #expect(TextReport(report: report, width: nil, isASCII: false).lines == ["D·]0;x·"])
  }

  @Test func namesCannotSteerTheTerminal() {
    let table = ReportTable([.text("Rep")], rows: [["\u{1B}[31mé"]])

    #expect(Self.lines(table, width: nil)[3] == "  ·[31mé")
    #expect(Self.lines(table, width: nil, isASCII: true)[3] == "  ?[31m?")
  }
}
