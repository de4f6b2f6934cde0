import Testing

@testable import Engine

@Suite struct DialectDynamicsTests {
  static let text = """
    (Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Account,Est. Revenue,Actual Revenue,Est. Close Date,Actual Close Date,Status,Status Reason,Sales Stage,Created On,Owner
    {A-1},x,45292,Skates,Acme,"$1,200.50","$1,300.00",45292,45300,Won,Won,4-Close,45200.5,Ada
    {A-2},x,45292,Anvil,Acme,$800.00,,45292,45301,Lost,Out-Sold,3-Propose,45201,Bob
    {A-3},x,45292,Seed,Acme,$7.00,,45400,,Open,In Progress,1-Qualify,45202,Bob
    {A-4},x,45292,Seed,Acme,$7.00,,45400,45302,Lost,Error/duplicate,1-Qualify,45202,Bob
    """

  /// Days of Excel from Python: datetime.date(1899,12,30) + timedelta(45300) and so on.
  @Test func numbersOfExcelAreDaysAndAWonDealHasWhatItBrought() throws {
    let export = try LoadedExport(text: Self.text)

    #expect(export.report.dialect == "dynamics")
    #expect(
      export.deals == [
        ReadDeal(
          "{A-1}", "2023-10-01", closed: "2024-01-09", expected: "2024-01-01", .won,
          amount: 130_000, "", "", "", "", "4-Close", "Ada"),
        ReadDeal(
          "{A-2}", "2023-10-02", closed: "2024-01-10", expected: "2024-01-01", .lost,
          amount: 80_000, "", "", "", "", "3-Propose", "Bob"),
        ReadDeal(
          "{A-3}", "2023-10-03", expected: "2024-04-18", amount: 700, "", "", "", "", "1-Qualify",
          "Bob"),
      ])
  }

  @Test func aDealClosedBecauseItWasEnteredTwiceIsNoLoss() throws {
    let report = try LoadedExport(text: Self.text).report

    #expect(report.leftOut == [.notADeal: 1])
    #expect(report.quarantined == 0)
  }

  @Test func aDealWithoutAStatusIsNoOpenOne() throws {
    let text = Self.text.replacing("Open,In Progress", with: ",In Progress")

    #expect(try LoadedExport(text: text).reasons == [.unknownOutcome])
  }

  /// Reasons that a company has made its own say nothing of the outcome.
  @Test func aReasonThatContradictsTheStatusKeepsTheRowOut() throws {
    let contradictory = try LoadedExport(text: Self.text.replacing("Won,Won", with: "Won,Out-Sold"))
    let own = try LoadedExport(text: Self.text.replacing("Won,Won", with: "Won,Better price"))

    #expect(contradictory.report.findings.map(\.reason) == [.unknownOutcome])
    #expect(contradictory.report.findings.map(\.column) == ["Status Reason"])
    #expect(own.report.quarantined == 0)
  }

  @Test func aWonDealThatBroughtNothingIsFlaggedThere() throws {
    let text = Self.text.replacing("\"$1,300.00\"", with: "0")
    let finding = try #require(LoadedExport(text: text).report.findings.first)

    #expect((finding.reason, finding.column, finding.text) == (.zeroAmount, "Actual Revenue", "0"))
  }

  /// One export writes ids in braces, another bare, and both mean one deal.
  @Test func aDealIsKnownByItsBareGUID() throws {
    let id = "3F2504E0-4F89-11D3-9A0C-0305E82C3301"
    let rows = ["{\(id)}", id, id.lowercased()].map { id in
      Self.text.split(separator: "\n").prefix(2).joined(separator: "\n")
        .replacing("{A-1}", with: id) + "\n"
    }

    let ids = try rows.map { try LoadedExport(text: $0).rows.map(\.id) }
    #expect(ids == Array(repeating: [id.lowercased()], count: 3))
  }

  @Test(arguments: [
    "Created in error", "Duplicate record", "Duplicate Opportunity", "Entered by mistake",
  ])
  func closingsByMistakeAreNoLosses(reason: String) throws {
    let report = try LoadedExport(text: Self.text.replacing("Error/duplicate", with: reason)).report

    #expect(report.leftOut == [.notADeal: 1])
  }

  /// The lookup exports the currency's name, amounts have its sign.
  @Test(arguments: ["US Dollar", "us dollar", "USD", "US$"])
  func aCurrencyMayBeNamedInWords(name: String) throws {
    let lines = Self.text.split(separator: "\n")
    let rows = lines.dropFirst().map { "\($0),\(name)" }
    let export = try LoadedExport(
      text: (["\(lines[0]),Currency"] + rows).joined(separator: "\n") + "\n")

    #expect(export.report.currency == "USD")
    #expect(export.rows.count == 3)
  }
}
