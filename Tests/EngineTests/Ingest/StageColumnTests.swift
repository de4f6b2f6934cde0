import Testing

@testable import Engine

@Suite struct StageColumnTests {
  static let header = "Record ID,Deal Name,Create Date,Close Date,Deal Stage,Pipeline"

  private func stages(_ rows: String...) throws -> [String] {
    let export = try LoadedExport(
      text: ([Self.header] + rows).joined(separator: "\n") + "\n")
    return export.rows.indices.map { export.value(of: $0, in: .stage) }
  }

  @Test func aStageOfOneNameInTwoPipelinesIsTwoStages() throws {
    #expect(
      try stages(
        "1,a,2024-01-01,,Demo,Sales", "2,b,2024-01-01,,Demo,Renewals", "3,c,2024-01-01,,Offer,Sales"
      )
        == ["Sales: Demo", "Renewals: Demo", "Offer"])
  }

  @Test func oneNameInOnePipelineStaysAsItIs() throws {
    #expect(
      try stages("1,a,2024-01-01,,Demo,Sales", "2,b,2024-01-01,,Offer,Renewals")
        == ["Demo", "Offer"])
    #expect(try stages("1,a,2024-01-01,,Demo,") == ["Demo"])
  }

  @Test func theMeaningOfAStageIsThatOfItsNameInEveryPipeline() throws {
    let rows = [
      "1,a,2024-01-01,2024-02-01,Closed Won,Sales", "2,b,2024-01-01,2024-02-01,Closed Won,Renewals",
      "3,c,2024-01-01,,Demo,Sales",
    ]
    let export = try LoadedExport(text: ([Self.header] + rows).joined(separator: "\n") + "\n")

    #expect(export.rows.map(\.outcome) == [.won, .won, nil])
    #expect(
      export.report.stages
        == ["Sales: Closed Won": "won", "Renewals: Closed Won": "won", "Demo": "open"])
  }
}
