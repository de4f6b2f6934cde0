import Testing

@testable import Engine

@Suite struct HistoryDecoderTests {
  private static let stages = "OpportunityId,CreatedDate,StageName,Amount,CloseDate"
  private static let fields = "OpportunityId,Field,OldValue,NewValue,CreatedDate"

  private func history(
    _ rows: String..., below header: String = stages, order: DateOrder? = nil
  ) throws -> LoadedExport {
    var options = ExportOptions(latest: .january(31))
    options.mapping.dateOrder = order
    return try LoadedExport(([header] + rows).joined(separator: "\n") + "\n", options: options)
  }

  @Test func aChangeAheadOfTheLatestDayIsNoChangeButAnExpectedCloseMayBe() throws {
    let export = try history(
      "A,2024-01-09,Demo,5,2025-01-01", "A,2024-02-01,Offer,5,2025-01-01",
      "A,2024-01-10,Offer,5,2101-01-01")

    #expect(export.changes.map(\.expectedClose) == [Day("2025-01-01")?.number])
    #expect(export.reasons == [.dateOutOfRange, .dateOutOfRange])
    #expect(export.report.findings.map(\.column) == ["CreatedDate", "CloseDate"])
  }

  @Test func whatWasEmptiedIsTold() throws {
    let one = try history(
      "A,Amount,10,,2024-01-09", "A,CloseDate,2024-03-01,,2024-01-10", below: Self.fields)
    #expect(one.changes.map(\.amount) == [0, nil])
    #expect(one.changes.map(\.expectedClose) == [nil, .some(nil)])
    #expect(one.changes.map(\.before.amount) == [1000, nil])

    let all = try history(
      "A,2024-01-09,Demo,,,10", "A,2024-01-10,Demo,,,", below: Self.stages + ",PrevAmount")
    #expect(all.changes.map(\.amount) == [0, nil])
    let without = "OpportunityId,CreatedDate,StageName,PrevAmount"
    #expect(try history("A,2024-01-09,Demo,10", below: without).changes.map(\.amount) == [nil])
  }

  /// Amounts of a history are added up as little as those of deals.
  @Test func currenciesAreThoseOfAFile() throws {
    #expect(throws: IngestError.self) {
      try history("A,2024-01-09,Demo,$50,", "A,2024-01-10,Demo,€60,")
    }
    #expect(try history("A,2024-01-09,Demo,€50,", "A,2024-01-10,Demo,60,").report.currency == "EUR")
    let header = Self.stages + ",CurrencyIsoCode"
    var options = ExportOptions(latest: .january(31))
    options.mapping.currency = "EUR"
    let export = try LoadedExport(
      "\(header)\nA,2024-01-09,Demo,5,,EUR\nB,2024-01-09,Demo,7,,USD\n", options: options)
    #expect(export.changes.map(\.dealID) == ["A"])
    #expect(export.report.leftOut == [.otherCurrency: 1])
  }

  @Test func stagesThatEndDealsAreToldByTheirNames() throws {
    let file = try TemporaryFile(
      "\(Self.stages)\nA,2024-01-09,Demo,5,\nA,2024-01-10,4 - Closed Lost,5,\nA,2024-01-11,Dead,5,\n"
    )
    var options = ExportOptions()
    options.mapping.closingStages.noDecision = ["Dead"]
    let export = try ExportLoader(path: file.path, options: options).load()

    #expect(
      export.changes.map { $0.stage.flatMap { export.endings[$0] } } == [nil, .lost, .noDecision])
  }

  @Test func anAmountIsReadAsInAnExport() throws {
    let export = try history(
      "A,2024-01-09,Demo,\"$1,234.50\",", "A,2024-01-10,Demo,-5,", "A,2024-01-11,Demo,,",
      "A,2024-01-12,Demo,1e5,")

    #expect(export.changes.map(\.amount) == [123_450, nil])
    #expect(export.reasons == [.negativeAmount, .amountFormat])
  }

  @Test func aDateIsReadInTheOrderOfItsColumn() throws {
    let export = try history("A,09/01/2024,Demo,5,", "A,31/01/2024,Demo,7,")

    #expect(export.changes.map(\.day) == [Day.january(9).number, Day.january(31).number])
  }

  /// What is no date or amount there decides nothing, whatever it looks like.
  @Test func oldAndNewValuesTogetherDecideHowDatesAndAmountsAreWritten() throws {
    let export = try history(
      "A,CloseDate,,1/3/2024,2024-01-09", "A,CloseDate,31/3/2024,2/3/2024,2024-01-10",
      "A,Amount,,1.234,2024-01-11", "A,Amount,\"1.234,50\",7,2024-01-12",
      "A,StageName,2/28/2024,1.5,2024-01-13", "A,NextStep,2/28/2024,1.5,2024-01-14",
      below: Self.fields)

    let days = ["2024-03-01", "2024-03-02"].map { Day($0)?.number }
    #expect(export.changes.prefix(2).map(\.expectedClose) == days)
    #expect(export.changes[1].before.expectedClose == Day("2024-03-31")?.number)
    #expect(export.changes[2...3].map(\.amount) == [123_400, 700])
    #expect(export.changes[3].before.amount == 123_450)
    #expect(export.reasons.isEmpty)
    #expect(export.report.dateOrder == "dmy")
  }

  @Test func closeDatesThatLeaveTheirOrderOpenHoldAHistoryOfFields() throws {
    let row = "A,CloseDate,4/5/2024,1/3/2024,2024-01-09"
    let error = #expect(throws: IngestError.self) { try history(row, below: Self.fields) }
    let asked = try history(row, below: Self.fields, order: .monthDayYear)

    #expect(error?.code == "ambiguous_date_order")
    #expect(error?.description.contains("1/3/2024 in NewValue") == true)
    #expect(asked.changes.map(\.expectedClose) == [Day("2024-01-03")?.number])
    #expect(asked.changes.map(\.before.expectedClose) == [Day("2024-04-05")?.number])
  }

  @Test func aRecordOfAnotherLengthAndADeletedOneAreNoChange() throws {
    let text = """
      OpportunityId,CreatedDate,StageName,Amount,CloseDate,IsDeleted
      A,2024-01-09,Demo,5,,false
      A,2024-01-10,Demo,5,,true
      A,2024-01-11,Demo,5,,perhaps
      A,2024-01-12,Demo
      A,2024-01-13,Demo,5,,false,more

      """
    let export = try LoadedExport(text: text)

    #expect(export.changes.map(\.day) == [Day.january(9).number])
    #expect(export.reasons == [.unknownOutcome, .tooFewFields, .tooManyFields])
  }

  @Test func anOldValueThatCannotBeReadIsAFindingToo() throws {
    let export = try history(
      "A,Amount,soon,5,2024-01-09", "A,CloseDate,never,2024-03-01,2024-01-10",
      "A,Amount,,7,2024-01-11", "A,StageName,soon,Demo,2024-01-12", below: Self.fields)

    #expect(export.changes.map(\.line) == [4, 5])
    #expect(export.reasons == [.amountFormat, .noSuchDate])
    #expect(export.report.findings.map(\.column) == ["OldValue", "OldValue"])
    #expect(export.report.findings.map(\.text) == ["soon", "never"])
  }

  /// Seconds from Python: datetime.fromisoformat("2024-01-09T23:30:00-08:00").timestamp() and so on.
  @Test func aMomentIsOrderedByItsInstantWhereItNamesAZone() throws {
    let export = try history(
      "A,2024-01-09T23:30:00-08:00,Demo,5,", "A,2024-01-10T01:00:00+02:00,Offer,5,",
      "A,2024-01-10 01:00:00,Offer,5,", "A,2024-01-10,Offer,5,")

    #expect(export.changes.map(\.moment) == [1_704_871_800, 1_704_841_200, 1_704_848_400, nil])
    #expect(export.changes.last?.order == 1_704_844_800)
  }
}
