import Testing

@testable import Engine

@Suite struct HeaderSearchTests {
  static let row = "D1,2024-01-01,,,,,,,Demo,1,,"

  @Test func linesAboveTheHeaderArePassedOverAloud() throws {
    let export = try LoadedExport(
      text: "Pipeline, all deals\n\nsep=,\n\(LoadedExport.header)\n\(Self.row)\n")

    #expect(export.rows.map(\.id) == ["D1"])
    #expect(export.report.warnings == ["passed over 2 lines above the header"])
  }

  @Test func aHeaderFarBelowIsNotLookedFor() throws {
    let above = Array(repeating: "x,y", count: 31).joined(separator: "\n")

    #expect(throws: IngestError.self) {
      try LoadedExport(text: "\(above)\n\(LoadedExport.header)\n\(Self.row)\n")
    }
  }

  @Test func theDelimiterIsTheOneThatMakesAHeader() throws {
    let header = LoadedExport.header.replacing(",", with: ";")
    let row = "D1;2024-01-01;;;\"a,b,c,d\";;;;Demo;1;;"
    let export = try LoadedExport(text: "Title, with, many, commas\n\(header)\n\(row)\n")

    #expect(export.report.delimiter == ";")
    #expect(export.value(of: 0, in: .industry) == "a,b,c,d")
  }

  @Test func theFaultThatOnlyTheHeaderCanHaveIsTold() throws {
    #expect(throws: IngestError.self) {
      try LoadedExport(text: "\(LoadedExport.header),Outcome\n\(Self.row),\n")
    }
  }
}
