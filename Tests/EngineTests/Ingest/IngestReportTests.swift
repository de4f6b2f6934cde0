import Testing

@testable import Engine

@Suite struct IngestReportTests {
  @Test func findingsBeyondAThousandAreOnlyCounted() throws {
    let rows = (0..<1500).map { $0 < 1200 ? "short" : "D\($0),,,,,,,,,1,," }
    let report = try LoadedExport(
      text: ([LoadedExport.header] + rows).joined(separator: "\n")
    ).report

    #expect(report.findings.count == 1000)
    #expect(report.findings.last?.line == 1001)
    #expect(report.findingCounts == [.wrongColumnCount: 1200, .missingValue: 300])
    #expect(report.quarantined == 1500)
  }
}
