import Testing

@testable import quarterdeck

@Suite struct CSVReportTests {
  @Test func cellsAreQuotedOnlyWhereTheyMustBe() {
    let text = Self.text([["Acme, Inc.", "said \"yes\""], ["plain", "two\nlines"]])

    #expect(
      text == "name,note\r\n\"Acme, Inc.\",\"said \"\"yes\"\"\"\r\nplain,\"two\nlines\"\r\n")
  }

  @Test(arguments: ["=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "\r=1"])
  func aFormulaIsNeutralised(cell: String) {
    #expect(Self.text([[cell, ""]]).contains("'" + cell))
  }

  @Test func numbersStayNumbers() {
    let report = Report("t", json: ["rows": [["change": .number(-0.0287), "n": .integer(637)]]])

    #expect(CSVReport(report: report).text == "change,n\r\n-0.0287,637\r\n")
  }

  @Test func nothingInACellSteersTheTerminal() {
    #expect(
      Self.text([["\u{1B}]0;x\u{7}", "\u{9B}31m"]]).contains("\u{FFFD}]0;x\u{FFFD},\u{FFFD}31m"))
  }

  @Test func anAnswerThatIsNoObjectIsEmpty() {
    #expect(CSVReport(report: Report("nothing", json: .null)).text == "")
  }

  private static func text(_ rows: [[String]]) -> String {
    let objects = rows.map { JSON.object([("name", .string($0[0])), ("note", .string($0[1]))]) }
    return CSVReport(report: Report("t", json: ["rows": .array(objects)])).text
  }
}
