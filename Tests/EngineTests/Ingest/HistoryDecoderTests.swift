import Testing

@testable import Engine

@Suite struct HistoryDecoderTests {
  private func history(_ rows: String..., order: DateOrder? = nil) throws -> LoadedExport {
    var options = ExportOptions(latest: .january(31))
    options.mapping.dateOrder = order
    let header = "OpportunityId,CreatedDate,StageName,Amount,CloseDate"
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
}
