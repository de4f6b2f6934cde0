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

  @Test func aHeaderOfTooManyColumnsIsToldAsOne() throws {
    let more = (0..<600).map { "c\($0)" }.joined(separator: ",")
    let error = #expect(throws: IngestError.self) {
      try LoadedExport(text: "\(LoadedExport.header),\(more)\n\(Self.row)\n")
    }

    #expect(error?.code == "too_many_columns")
    #expect(error?.description.contains("612 columns, more than the 512 that are read") == true)
  }

  /// A word of a row may be the name of a column elsewhere.
  @Test func aRowWithNumbersIsNoHeader() throws {
    let text = "Obchod - ID,Obchod - Stav,Hodnota\n1,Won,100\n2,Lost,50\n"
    let error = #expect(throws: IngestError.self) { try LoadedExport(text: text) }

    guard case .missingColumns(_, let found, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found == ["Obchod - ID", "Obchod - Stav", "Hodnota"])
  }

  /// A column may be called like a number, such as a year.
  @Test(arguments: [";", "\t", "|", ","], ["", "sep=,\n"])
  func aHeaderMayHoldANumber(delimiter: String, above: String) throws {
    let lines = ["\(LoadedExport.header),2024", "\(Self.row),7"]
    let text = lines.joined(separator: "\n").replacing(",", with: delimiter)

    #expect(try LoadedExport(text: above + text).rows.map(\.id) == ["D1"])
  }

  /// They are cut as the rows below them are, and named as the file spells them.
  @Test(arguments: [";", "\t", "|", ","])
  func theColumnsOfAnUnknownExportAreNamed(delimiter: String) throws {
    let lines = [
      ["Liste"], ["Nr", "Kunde\u{7}", "Wert, netto"], ["1", "a", "b"], ["2", "c", "d"],
    ]
    let text = lines.map { line in
      line.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: delimiter)
    }.joined(separator: "\n")
    let error = #expect(throws: IngestError.self) { try LoadedExport(text: text + "\n") }

    guard case .missingColumns(_, let found, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found == ["Nr", "Kunde\u{7}", "Wert, netto"])
    #expect(error?.description.contains("it has Nr, Kunde") == true)
    #expect(error?.description.contains("\u{7}") == false)
  }

  @Test func theFaultThatOnlyTheHeaderCanHaveIsTold() throws {
    #expect(throws: IngestError.self) {
      try LoadedExport(text: "\(LoadedExport.header),Outcome\n\(Self.row),\n")
    }
  }
}

/// A cell may hold line feeds where records end with carriage returns, and the other way round.
@Test(arguments: [
  ("\r", "x\ny"), ("\n", "x\ry"), ("\r\n", "x\ny"),
])
func whatEndsRecordsIsToldFromWhatCellsHold(end: String, cell: String) throws {
  let rows = (0..<4).map { "\($0),2024-01-05,2024-03-15,100,Won,\"\(cell)\"" }
  let text =
    (["deal_id,created_date,closed_date,deal_amount,outcome,industry"] + rows).joined(
      separator: end)
    + end

  let export = try LoadedExport(text: text)

  #expect(export.report.accepted == 4)
  #expect(export.value(of: 0, in: .industry) == cell)
}

/// One zero byte is a damaged row; a file full of them is no text.
@Test func aZeroByteInTheFirstRowsIsAFinding() throws {
  let rows =
    ["0,2024-01-05,2024-03-15,100,Won,a\0b"]
    + (1..<9).map { "\($0),2024-01-05,2024-03-15,100,Won,SaaS" }
  let header = "deal_id,created_date,closed_date,deal_amount,outcome,industry"

  let export = try LoadedExport(text: ([header] + rows).joined(separator: "\n"))

  #expect(export.report.accepted == 8)
  #expect(export.report.findings.map(\.reason) == [.nulByte])
}
