import Testing

@testable import Engine

@Suite struct FooterTests {
  static let good = "D1,2024-01-01,,,,,,,Demo,1,,"

  private func load(_ lines: String...) throws -> LoadedExport {
    try LoadedExport(text: ([LoadedExport.header] + lines).joined(separator: "\n") + "\n")
  }

  @Test func whatStandsApartBelowTheRowsIsPassedOverAloud() throws {
    let export = try load(
      Self.good, "", "\"Q1 pipeline\"", "Copyright (c) 2000-2024", "Confidential Information")

    #expect(export.rows.count == 1)
    #expect(export.report.rows == 1)
    #expect(export.report.findings == [])
    #expect(
      export.report.warnings == ["passed over 3 lines below the rows, from line 4: “Q1 pipeline”"])
  }

  @Test func aFooterThatSaysWhatItIsNeedsNoBlankLine() throws {
    let export = try load(Self.good, "Confidential Information - Do Not Distribute")

    #expect(export.report.findings == [])
    #expect(export.report.warnings.count == 1)
  }

  @Test func aRowThatWasCutOffIsNoFooter() throws {
    let export = try load(Self.good, "D2")

    #expect(export.reasons == [.tooFewFields])
    #expect(export.report.warnings == [])
  }

  @Test func anIDThatStandsAloneIsARowThatWasCutOff() throws {
    let export = try load(Self.good, "", "D77")

    #expect(export.reasons == [.tooFewFields])
    #expect(export.report.warnings == [])
  }

  @Test func aFooterContradictsNoDeal() throws {
    let export = try load(Self.good.replacing("D1", with: "Deals of May"), "", "Deals of May")

    #expect(export.rows.count == 1)
    #expect(export.reasons == [])
  }

  @Test func aShortLineBetweenRowsIsAFinding() throws {
    let export = try load(Self.good, "", "Q2", Self.good.replacing("D1", with: "D2"))

    #expect(export.rows.map(\.id) == ["D1", "D2"])
    #expect(export.reasons == [.tooFewFields])
    #expect(export.report.findings.first?.line == 4)
    #expect(export.report.quarantined == 1)
  }
}
