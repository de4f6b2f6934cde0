import Testing

@testable import Engine

@Suite struct ExportHeaderTests {
  private func header(
    _ headers: [String], dialect: String? = nil, known: [Dialect] = Dialect.known,
    columns: [ExportField: String] = [:]
  ) throws -> ExportHeader {
    var mapping = ColumnMapping()
    mapping.dialect = dialect
    mapping.columns = columns
    return try ExportHeader(headers, mapping: mapping, known: known, file: "a.csv")
  }

  private static let other = Dialect(
    name: "other", title: "other table", signatures: [["Key", "Value"], ["Key", "How"]],
    columns: [
      .init(.id, "Record ID", "Key", isRequired: true),
      .init(.amount, "Amount", "Value", isRequired: true), .init(.close, "End"),
      .init(.created, "From"),
      .init(.outcome, "How"),
    ])

  @Test func headersAreFoundInAnyOrderCaseAndPunctuation() throws {
    let headers = LoadedExport.headers.reversed().map {
      $0.uppercased().replacing("_", with: " ") + " *"
    }
    let header = try header(headers)

    #expect(header.columns[.id] == 11)
    #expect(header.columns[.outcome] == 0)
    #expect(header.mapping["leadSource"] == "LEAD SOURCE *")
    #expect(header.mapping.count == 12)
    #expect(header.warnings == [])
  }

  @Test func everyMissingColumnIsNamed() throws {
    let found = LoadedExport.headers.filter { $0 != "outcome" && $0 != "deal_amount" }

    #expect(
      throws: IngestError.missingColumns(["deal_amount", "outcome"], found: found, file: "a.csv")
    ) { try header(found) }
  }

  @Test func aDimensionMayBeMissingAloud() throws {
    let header = try header(LoadedExport.headers.filter { $0 != "region" && $0 != "industry" })

    #expect(header.columns[.region] == nil)
    #expect(
      header.warnings == [
        "no column for industry, region: deals are unknown in them unless another file tells"
      ])
  }

  /// Industry and region are told by accounts, which are found by their ids alone.
  @Test func whatOtherFilesTellIsMissingWithoutTheIdsToFindIt() throws {
    let bare = ["Id", "CreatedDate", "CloseDate", "IsWon", "IsClosed", "StageName", "Amount"]
    let header = try header(bare, dialect: "salesforce")
    let found = try self.header(bare + ["AccountId", "OwnerId"], dialect: "salesforce")

    #expect(header.warnings.joined().contains("no column for industry, region,"))
    #expect(header.missing(without: []).contains(.value(of: .rep)))
    #expect(!found.warnings.joined().contains("industry"))
    #expect(found.missing(without: []).contains(.value(of: .industry)))
    #expect(!found.missing(without: []).contains(.value(of: .rep)))
  }

  @Test func whatAColumnTellsIsNotMissing() throws {
    let whole = try header(LoadedExport.headers)
    let less = try header(LoadedExport.headers.filter { $0 != "region" && $0 != "industry" })

    #expect(whole.missing(without: []) == .expectedClose)
    #expect(
      less.missing(without: [])
        == [.expectedClose, .value(of: .region), .value(of: .industry)])
  }

  @Test func theCycleLengthMayBeMissing() throws {
    let header = try header(LoadedExport.headers.filter { $0 != "sales_cycle_days" })

    #expect(header.columns[.cycleDays] == nil)
  }

  @Test func columnsBeyondTheDialectAreIgnoredAloud() throws {
    let header = try header(["notes"] + LoadedExport.headers + ["Notes", "\u{1B}x"])

    #expect(header.columns[.region] == 6)
    #expect(header.warnings == ["ignored columns: notes, Notes, \u{FFFD}x"])
  }

  @Test func aColumnThatIsThereTwiceIsRefused() throws {
    #expect(throws: IngestError.duplicateHeader("region", file: "a.csv")) {
      try header(LoadedExport.headers + ["Region"])
    }
  }

  @Test func aMappedColumnThatIsThereTwiceIsRefused() throws {
    let names = ["Nr", "Anlage", "Ende", "Status", "Summe", "summe", "Summe"]
    let columns: [ExportField: String] = [
      .id: "Nr", .created: "Anlage", .close: "Ende", .outcome: "Status", .amount: "Summe",
    ]

    #expect(throws: IngestError.duplicateHeader("Summe", file: "a.csv")) {
      try header(names, columns: columns)
    }
    let other = columns.merging([.amount: "summe"]) { $1 }
    #expect(try header(names, columns: other).columns[.amount] == 5)
  }

  @Test func theDialectIsFoundByItsColumns() throws {
    let known = [Dialect.seed, Self.other]

    let other = ["key", "VALUE", "How", "From", "End"]

    #expect(try header(other, known: known).dialect.name == "other")
    #expect(try header(LoadedExport.headers, known: known).dialect.name == "seed")
    #expect(try header(other, dialect: "other", known: known).columns[.id] == 0)
  }

  @Test func aNamedDialectMustFit() throws {
    let known = [Dialect.seed, Self.other]

    #expect(throws: IngestError.notThisDialect("seed", looksLike: "other", file: "a.csv")) {
      try header(["Key", "Value"], dialect: "seed", known: known)
    }
    #expect(
      throws: IngestError.missingColumns(
        ["Amount", "From", "How", "End"], found: ["Key"], file: "a.csv")
    ) { try header(["Key"], dialect: "other", known: known) }
    #expect(throws: IngestError.unknownDialect("zoho", known: ["seed", "other"])) {
      try header(["Key"], dialect: "zoho", known: known)
    }
  }

  @Test func theClosestDialectSaysWhatIsMissing() throws {
    #expect(
      throws: IngestError.missingColumns(
        ["Amount", "From", "End"], found: ["Key", "How"], file: "a.csv")
    ) { try header(["Key", "How"], known: [Dialect.seed, Self.other]) }
  }

  @Test func aMappingNamesColumnsThatNoDialectKnows() throws {
    let names = ["Nr", "Anlage", "Ende", "Status", "Summe"]
    let columns: [ExportField: String] = [
      .id: "Nr", .created: "anlage", .close: "Ende", .outcome: "Status", .amount: "Summe",
    ]
    let header = try header(names, columns: columns)

    #expect(header.dialect.name == "custom")
    #expect(header.columns == [.id: 0, .created: 1, .close: 2, .outcome: 3, .amount: 4])
    #expect(throws: IngestError.missingColumns(["Umsatz"], found: names, file: "a.csv")) {
      try self.header(names, columns: columns.merging([.amount: "Umsatz"]) { $1 })
    }
  }

  @Test func aMappingMayLeaveAColumnOut() throws {
    let header = try header(LoadedExport.headers, columns: [.region: ""])

    #expect(header.columns[.region] == nil)
    #expect(header.columns[.industry] == 4)
  }
}
