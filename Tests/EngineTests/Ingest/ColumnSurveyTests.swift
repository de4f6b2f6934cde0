import Testing

@testable import Engine

@Suite struct ColumnSurveyTests {
  static let header = "deal_id;created_date;closed_date;deal_amount;outcome"

  private func load(_ rows: String..., order: DateOrder? = nil, sign: Character? = nil) throws
    -> LoadedExport
  {
    var options = ExportOptions()
    options.mapping.dateOrder = order
    options.mapping.decimalSign = sign
    return try LoadedExport(
      ([Self.header] + rows).joined(separator: "\n") + "\n", options: options)
  }

  @Test func eachColumnIsDecidedByAllOfItsOwnValues() throws {
    let export = try load(
      "D1;1/2/2024;2/13/2024;1.234;Won", "D2;13/2/2024;3/4/2024;12,5;Lost",
      "D3;4/3/2024;;1.234.567;")

    #expect(
      export.rows.map { Day(number: $0.created).description } == [
        "2024-02-01", "2024-02-13", "2024-03-04",
      ])
    #expect(
      export.rows.map { $0.closed.map { Day(number: $0).description } } == [
        "2024-02-13", "2024-03-04", nil,
      ])
    #expect(export.rows.map(\.amount) == [123_400, 1250, 123_456_700])
    #expect(export.report.dateOrder == "created_date dmy, closed_date mdy")
  }

  @Test func aFileWhoseDatesLeaveItOpenIsHeld() throws {
    let error = #expect(throws: IngestError.self) {
      try load("D1;2024-01-31;1/2/2024;5;Won", "D2;2024-01-31;4/3/2024;5;Lost")
    }

    #expect(error?.code == "ambiguous_date_order")
    #expect(error?.isQuestion == true)
    #expect(error?.description.contains("1/2/2024 in closed_date") == true)
  }

  @Test func theAnswerToTheQuestionIsTaken() throws {
    let rows = "D1;2024-01-31;1/3/2024;5;Won"

    #expect(try load(rows, order: .dayMonthYear).rows.first?.closed == Day("2024-03-01")?.number)
    #expect(try load(rows, order: .monthDayYear).reasons == [.closedBeforeCreated])
  }

  @Test func datesOfBothOrdersRefuseTheFileUnlessOneIsChosen() throws {
    let rows = ("D1;13/2/2024;;5;", "D2;2/14/2024;;5;")
    let error = #expect(throws: IngestError.self) { try load(rows.0, rows.1) }
    let chosen = try load(rows.0, rows.1, order: .dayMonthYear)

    #expect(error?.code == "contradictory_date_order")
    #expect(chosen.rows.map(\.id) == ["D1"])
    #expect(chosen.reasons == [.noSuchDate])
  }

  /// The answer is for what is open: other columns, or other files, are as their values say.
  @Test func anAnswerLeavesWhatAColumnDecides() throws {
    let export = try load(
      "D1;25/1/2024;2/26/2024;5;Won", "D2;1/2/2024;3/4/2024;5;Lost", order: .dayMonthYear)

    #expect(export.reasons == [])
    #expect(export.report.dateOrder == "created_date dmy, closed_date mdy")
    #expect(
      export.rows.map(\.created) == [Day("2024-01-25"), Day("2024-02-01")].map { $0?.number })
    #expect(export.rows.map(\.closed) == [Day("2024-02-26"), Day("2024-03-04")].map { $0?.number })
  }

  @Test func datesWithDotsAreReadAsTheirColumnSays() throws {
    let american = try load("D1;2024-01-01;01.28.2024;5;Won", "D2;2024-01-01;02.03.2024;5;Lost")
    let open = "D1;2024-01-01;02.03.2024;5;Won"

    #expect(
      american.rows.map(\.closed) == [Day("2024-01-28"), Day("2024-02-03")].map { $0?.number })
    #expect(american.report.dateOrder == "mdy")
    #expect(try load(open).rows.map(\.closed) == [Day("2024-03-02")?.number])
    #expect(try load(open).report.dateOrder == "dmy")
    #expect(try load(open, order: .monthDayYear).rows.map(\.closed) == [Day("2024-02-03")?.number])
  }

  @Test func anAmountThatNothingDecidesIsNotGuessed() throws {
    let export = try load("D1;2024-01-31;;1.234;", "D2;2024-01-31;;50;")
    let chosen = try load("D1;2024-01-31;;1.234;", "D2;2024-01-31;;50;", sign: ",")

    #expect(export.rows.map(\.id) == ["D2"])
    #expect(export.reasons == [.ambiguousAmount])
    #expect(chosen.rows.map(\.amount) == [123_400, 5000])
  }

  @Test func oneOtherDateAmongISODatesDoesNotDisturbThem() throws {
    let export = try load("D1;2024-01-31;;5;", "D2;31 Jan 2024;;5;", "D3;tomorrow;;5;")

    #expect(export.rows.map(\.created) == Array(repeating: 19_753, count: 2))
    #expect(export.reasons == [.noSuchDate])
    #expect(export.report.dateOrder == "ymd")
  }
}
