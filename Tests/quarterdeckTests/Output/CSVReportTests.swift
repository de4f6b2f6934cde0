import Testing

@testable import quarterdeck

@Suite struct CSVReportTests {
  @Test func cellsAreQuotedOnlyWhereTheyMustBe() {
    let report = report(rows: [["Acme, Inc.", "said \"yes\""], ["plain", "two\nlines"]])

    #expect(
      CSVReport(report: report).text
        == "name,note\r\n\"Acme, Inc.\",\"said \"\"yes\"\"\"\r\nplain,\"two\nlines\"\r\n")
  }

  @Test(arguments: ["=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "\r=1"])
  func aFormulaIsNeutralised(cell: String) {
    let text = CSVReport(report: report(rows: [[cell, ""]])).text

    #expect(text.contains("'" + cell))
  }

  @Test(arguments: ["-2.9", "+3.1 pp", "-$1.2M"]) func aSignedFigureStaysAsItIs(cell: String) {
    #expect(CSVReport(report: report(rows: [[cell, ""]])).text.contains("\r\n" + cell + ","))
  }

  @Test func aReportWithoutATableIsEmpty() {
    #expect(CSVReport(report: Report("nothing", json: .null)).text == "")
  }

  private func report(rows: [[String]]) -> Report {
    Report(
      "t", json: .null, blocks: [.table(ReportTable([.text("name"), .text("note")], rows: rows))])
  }
}
