import Testing

@testable import Engine

@Suite struct ExportHeaderTests {
  private func header(
    _ headers: [String], dialect: String? = nil, known: [Dialect] = Dialect.known
  ) throws -> ExportHeader {
    try ExportHeader(headers, dialect: dialect, known: known, file: "a.csv")
  }

  private static let other = Dialect(
    name: "other",
    columns: [.init(.id, "Record ID", "Key"), .init(.amount, "Amount", "Value")],
    wonWords: ["closed won"], lostWords: ["closed lost"], openWords: [])

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
    let found = LoadedExport.headers.filter { $0 != "outcome" && $0 != "region" }

    #expect(
      throws: IngestError.missingColumns(["region", "outcome"], found: found, file: "a.csv")
    ) { try header(found) }
  }

  @Test func theCycleLengthMayBeMissing() throws {
    let header = try header(LoadedExport.headers.filter { $0 != "sales_cycle_days" })

    #expect(header.columns[.cycleDays] == nil)
  }

  @Test func columnsBeyondTheDialectAreIgnoredAloud() throws {
    let header = try header(["notes"] + LoadedExport.headers + ["Region", "\u{1B}x"])

    #expect(header.columns[.region] == 6)
    #expect(
      header.warnings == [
        "ignored columns: notes, \u{FFFD}x", "ignored repeated columns: Region",
      ])
  }

  @Test func theDialectIsFoundByItsColumns() throws {
    let known = [Dialect.seed, Self.other]

    #expect(try header(["key", "VALUE"], known: known).dialect.name == "other")
    #expect(try header(LoadedExport.headers, known: known).dialect.name == "seed")
    #expect(try header(["Key", "Value"], dialect: "other", known: known).columns[.id] == 0)
  }

  @Test func aNamedDialectMustFit() throws {
    let known = [Dialect.seed, Self.other]

    #expect(throws: IngestError.notThisDialect("seed", looksLike: "other", file: "a.csv")) {
      try header(["Key", "Value"], dialect: "seed", known: known)
    }
    #expect(throws: IngestError.missingColumns(["Amount"], found: ["Key"], file: "a.csv")) {
      try header(["Key"], dialect: "other", known: known)
    }
    #expect(throws: IngestError.unknownDialect("zoho", known: ["seed", "other"])) {
      try header(["Key"], dialect: "zoho", known: known)
    }
  }

  @Test func theClosestDialectSaysWhatIsMissing() throws {
    #expect(throws: IngestError.missingColumns(["Amount"], found: ["Key"], file: "a.csv")) {
      try header(["Key"], known: [Dialect.seed, Self.other])
    }
  }
}
