import Testing

@testable import quarterdeck

@Suite struct MarkdownReportTests {
  @Test func aTableBecomesAMarkdownTableWithAlignedFigures() {
    let table = ReportTable([.text("rep"), .number("n")], rows: [["Ana", "12"]])
    let report = Report("Reps", json: .null, blocks: [.sentence("All of them."), .table(table)])

    #expect(
      MarkdownReport(report: report).text
        == "## Reps\n\nAll of them.\n\n| rep | n |\n| --- | ---: |\n| Ana | 12 |\n")
  }

  @Test func namesFromTheDataCannotFormatThePage() {
    let table = ReportTable([.text("rep")], rows: [["a|b<script>*x*\n# big"]])
    let text = MarkdownReport(report: Report("t", json: .null, blocks: [.table(table)])).text

    #expect(text.contains("| a\\|b\\<script>\\*x\\* # big |"))
  }
}
