import Testing

@testable import Engine

@Suite struct IngestReportTests {
  @Test func everyFindingIsKept() throws {
    let rows = (0..<1500).map { $0 < 1200 ? "short" : "D\($0),,,,,,,,,1,," }
    let report = try LoadedExport(
      text: ([LoadedExport.header] + rows).joined(separator: "\n")
    ).report

    #expect(report.findings.count == 1500)
    #expect(report.findings.last?.line == 1501)
    #expect(report.findingCounts == [.tooFewFields: 1200, .missingCreatedDate: 300])
    #expect(report.quarantined == 1500)
  }

  @Test(arguments: [(199, 20, true), (200, 10, true), (200, 11, false), (1000, 51, false)])
  func aFileWithMoreThanOneBadRowInTwentyIsRefused(rows: Int, bad: Int, isTaken: Bool) throws {
    let lines = (0..<rows).map { $0 < bad ? "D\($0),x,,,,,,,,1,," : "D\($0),2023-01-01,,,,,,,,1,," }
    let report = try LoadedExport(
      text: ([LoadedExport.header] + lines).joined(separator: "\n")
    ).report
    let refusal = Result { () throws(IngestError) in try report.refuseTooManyFindings() }

    #expect(report.quarantined == bad)
    #expect(((try? refusal.get()) != nil) == isTaken)
    if case .failure(let error) = refusal {
      #expect(error.description.contains("mostly no_such_date"))
      #expect(error.code == "too_many_findings")
    }
  }
}
