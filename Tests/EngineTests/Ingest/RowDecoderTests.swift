import Testing

@testable import Engine

@Suite struct RowDecoderTests {
  static let good = "D1,2023-11-24,2023-12-15,rep_22,SaaS,Europe,Core,Referral,Demo,4253,21,Won"

  /// What replaces which part of the good row, and the finding's reason, column and text.
  static let badRows: [(String, String, IngestFinding.Reason, String?, String)] = [
    ("D1", "", .missingDealID, "deal_id", ""),
    ("2023-11-24", "", .missingCreatedDate, "created_date", ""),
    ("2023-11-24", "24.13.2023", .noSuchDate, "created_date", "24.13.2023"),
    ("2023-12-15", "2023-12-32", .noSuchDate, "closed_date", "2023-12-32"),
    ("2023-12-15", "2123-12-31", .dateOutOfRange, "closed_date", "2123-12-31"),
    ("2023-11-24", "1969-12-31", .dateOutOfRange, "created_date", "1969-12-31"),
    ("4253", "4.253,00", .tooManyFields, nil, "13 of 12"),
    ("4253", "4k", .amountFormat, "deal_amount", "4k"),
    ("4253", "4e3", .amountFormat, "deal_amount", "4e3"),
    ("4253", "4.253", .ambiguousAmount, "deal_amount", "4.253"),
    ("4253", "(4253)", .negativeAmount, "deal_amount", "(4253)"),
    ("4253", "-4253", .negativeAmount, "deal_amount", "-4253"),
    ("Won", "Maybe\u{1B}", .unknownOutcome, "outcome", "Maybe\u{FFFD}"),
    ("2023-12-15", "", .outcomeWithoutClose, "outcome", "Won"),
    ("Won", "", .closeWithoutOutcome, "closed_date", "2023-12-15"),
    ("Won", "Open", .closeWithoutOutcome, "closed_date", "2023-12-15"),
    ("2023-12-15", "2023-11-23", .closedBeforeCreated, "closed_date", "2023-11-23"),
    (",Europe", "", .tooFewFields, nil, "11 of 12"),
    ("Europe", "\"Europe", .unclosedQuote, nil, ""),
  ]

  /// A row without an id and a date is one of no deal rather than of one without a date.
  @Test func aMissingIDGoesBeforeWhatElseIsWrong() throws {
    let bad = Self.good.replacing("D1,2023-11-24", with: ",")

    #expect(try LoadedExport(rows: Self.good, bad).reasons == [.missingDealID])
  }

  @Test func aClosedDealIsReadInFull() throws {
    let export = try LoadedExport(rows: Self.good)
    let row = try #require(export.rows.first)

    #expect(row.id == "D1")
    #expect(row.created == Day("2023-11-24")?.number)
    #expect(row.closed == Day("2023-12-15")?.number)
    #expect(row.expectedClose == nil)
    #expect(row.outcome == .won)
    #expect(row.amount == 425_300)
    #expect(
      Dimension.allCases.dropLast().map { export.value(of: 0, in: $0) }
        == ["SaaS", "Europe", "Core", "Referral", "Demo", "rep_22"])
    #expect(export.report.findings == [])
  }

  @Test func whatHappensAfterTheLatestDayIsKeptOut() throws {
    let rows = [
      Self.good, Self.good.replacing("D1", with: "D2").replacing("12-15", with: "12-16"),
      Self.good.replacing("D1", with: "D3").replacing("2023-11-24", with: "2023-12-16"),
    ]
    let text = ([LoadedExport.header] + rows).joined(separator: "\n")
    let export = try LoadedExport(text: text, latest: Day("2023-12-15"))

    #expect(export.rows.map(\.id) == ["D1"])
    #expect(export.reasons == [.dateOutOfRange, .dateOutOfRange])
    #expect(export.report.findings.map(\.column) == ["closed_date", "created_date"])
    #expect(export.report.findings.map(\.text) == ["2023-12-16", "2023-12-16"])
    #expect(export.report.newestDay == Day("2023-12-15"))
  }

  @Test func aDealMayBeExpectedToCloseAfterTheLatestDay() throws {
    let row = "2030-01-01," + Self.good
    let text = "expected_close_date,\(LoadedExport.header)\n\(row)\n"
    let export = try LoadedExport(text: text, latest: Day("2023-12-15"))

    #expect(export.rows.map(\.expectedClose) == [Day("2030-01-01")?.number])
  }

  @Test func anOpenDealHasNeitherCloseNorOutcome() throws {
    let export = try LoadedExport(rows: "D1,2023-11-24,,rep_22,SaaS,,Core,Referral,Demo,42.5,,")
    let row = try #require(export.rows.first)

    #expect(row.closed == nil)
    #expect(row.outcome == nil)
    #expect(row.amount == 4250)
    #expect(export.value(of: 0, in: .region) == "")
  }

  @Test(arguments: ["lost", "LOST", "Lost", " lost "])
  func outcomesAreReadInAnyCase(word: String) throws {
    let row = Self.good.replacing("Won", with: word)

    #expect(try LoadedExport(rows: row).rows.first?.outcome == .lost)
  }

  @Test(arguments: badRows)
  func aBadRowIsKeptOutAndExplained(
    part: String, bad: String, reason: IngestFinding.Reason, column: String?, text: String
  ) throws {
    let export = try LoadedExport(
      rows: Self.good.replacing(part, with: bad), Self.good.replacing("D1", with: "D2"))
    let finding = try #require(export.report.findings.first)

    #expect(export.rows.map(\.id) == ["D2"])
    #expect(export.report.findings.count == 1)
    #expect(finding.reason == reason)
    #expect(finding.column == column)
    #expect(finding.text == text)
    #expect(finding.line == 2)
    #expect(finding.byteOffset == LoadedExport.header.utf8.count + 1)
    #expect(finding.dealID == (part == "D1" ? nil : "D1"))
  }

  @Test func rowsOfOneDealThatDisagreeAreAllKeptOut() throws {
    let export = try LoadedExport(
      rows: Self.good, Self.good.replacing("Won", with: "Lost"), Self.good,
      Self.good.replacing("D1", with: "d1"))

    #expect(export.rows.map(\.id) == ["d1"])
    #expect(export.reasons == Array(repeating: .conflictingDuplicate, count: 3))
    #expect(export.report.findings.map(\.line) == [2, 3, 4])
    #expect(export.report.findings.map(\.text) == ["D1", "D1", "D1"])
    #expect(export.report.accepted == 1)
    #expect(export.report.quarantined == 3)
  }

  @Test func aRowThatComesAgainIsStoredOnce() throws {
    let export = try LoadedExport(
      rows: Self.good, Self.good.replacing(",4253,", with: ", 4253.00 ,"), Self.good)

    #expect(export.rows.map(\.id) == ["D1"])
    #expect(export.report.repeated == 2)
    #expect(export.report.quarantined == 0)
    #expect(export.report.findings == [])
  }

  @Test func noAmountAndOneOfZeroAreTakenInAloud() throws {
    let export = try LoadedExport(
      rows: Self.good.replacing("4253", with: " "),
      Self.good.replacing("4253", with: "0").replacing("D1", with: "D2"))

    #expect(export.rows.map(\.amount) == [0, 0])
    #expect(export.reasons == [.missingAmount, .zeroAmount])
    #expect(export.report.quarantined == 0)
  }

  /// What it would say can be another thing.
  @Test(
    arguments: [true, false],
    [
      ("x", IngestFinding.Reason.amountFormat), ("\"4253", .unclosedQuote),
      ("\"4253\" ", .unclosedQuote),
      (String(repeating: "4", count: ImportLimits().rowBytes), .rowTooLong),
    ])
  func aRowThatCannotBeReadTakesAnotherOfItsDealAlong(
    isFirst: Bool, bad: (amount: String, reason: IngestFinding.Reason)
  ) throws {
    let other = Self.good.replacing("D1", with: "D2")
    let bad = (row: Self.good.replacing("4253", with: bad.amount), reason: bad.reason)
    let rows = isFirst ? [bad.row, Self.good] : [Self.good, bad.row]
    let export = try LoadedExport(rows: rows[0], rows[1], other)

    #expect(export.rows.map(\.id) == ["D2"])
    #expect(Set(export.reasons) == [bad.reason, .conflictingDuplicate])
    #expect(export.report.findings.map(\.line) == [2, 3])
    #expect(export.report.quarantined == 2)
  }

  @Test(arguments: ["D1", "Europe", "2023-11-24", "4253", "Won"])
  func bytesThatAreNoUTF8AreFound(part: String) throws {
    let row = Self.good.replacing(part, with: "\u{1}")
    let valid = Self.good.replacing("D1", with: "é")
    let bytes = Array((LoadedExport.header + "\n" + valid + "\n" + row + "\n").utf8)
    let export = try LoadedExport(bytes: bytes.map { $0 == 1 ? 0xFC : $0 })

    #expect(export.rows.map(\.id) == ["é"])
    #expect(export.reasons == [.invalidEncoding])
    #expect(export.report.encoding == "utf-8")
    #expect(export.report.findings.first?.text == "\u{FFFD}")
  }

  @Test func aZeroByteBelowTheFirstRowsIsFoundLikeOtherBytesThatAreNoText() throws {
    let rows = (0..<20).map { Self.good.replacing("D1", with: "D\($0)") }
    let zero = Self.good.replacing("D1", with: "Z").replacing("SaaS", with: "Sa\0S")
    let export = try LoadedExport(
      text: ([LoadedExport.header] + rows + [zero]).joined(separator: "\n"))

    #expect(export.rows.count == 20)
    #expect(export.reasons == [.nulByte])
    #expect(export.report.findings.first?.column == "industry")
    #expect(export.report.findings.first?.text == "Sa\u{FFFD}S")
  }

  @Test(arguments: ["20", "x", "-21"])
  func aCycleAgainstTheDatesIsFoundAndTheRowTaken(days: String) throws {
    let export = try LoadedExport(rows: Self.good.replacing(",21,", with: ",\(days),"))

    #expect(export.rows.count == 1)
    #expect(export.report.quarantined == 0)
    #expect(export.reasons == [.cycleMismatch])
    #expect(export.report.findings.first?.text == days)
    #expect(export.reasons.first?.isWarning == true)
  }

  @Test func theExpectedCloseIsReadWhereTheFileHasIt() throws {
    let text = "expected_close_date," + LoadedExport.header
    let export = try LoadedExport(
      text: text
        + "\n2024-01-31,\(Self.good)\n,\(Self.good.replacing("D1", with: "D2"))\n"
        + "x,\(Self.good.replacing("D1", with: "D3"))")

    #expect(export.rows.map(\.expectedClose) == [Day("2024-01-31")?.number, nil])
    #expect(export.reasons == [.noSuchDate])
    #expect(export.report.mapping["expectedClose"] == "expected_close_date")
  }
}
