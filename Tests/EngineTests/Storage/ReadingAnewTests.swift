import Testing

@testable import Engine

/// The same file read in two ways.
@Suite struct ReadingAnewTests {
  private static let header = "deal_id,other_id,created_date,closed_date,deal_amount,outcome\n"

  private let opened: OpenedWorkspace
  private let workspace: Workspace

  init() throws {
    opened = try OpenedWorkspace()
    workspace = try opened.workspace(asOf: nil)
  }

  private func take(
    _ rows: String, changing: (inout ExportOptions) -> Void = { _ in }
  ) throws -> [ImportResult] {
    var options = ExportOptions()
    changing(&options)
    return try workspace.importExports(
      [opened.write(Self.header + rows, as: "deals.csv")], options: options, isScoring: false)
  }

  @Test func aReadingOfAnotherDayIsRefusedAndChangesNothing() throws {
    let rows = "A,1,01/02/2024,03/12/2024,5,Won\nB,2,01/02/2024,,5,\n"
    _ = try take(rows) { $0.mapping.dateOrder = .dayMonthYear }
    let before = try workspace.store.verify().map(\.message)

    let refusal = try take(rows) { $0.mapping.dateOrder = .monthDayYear }[0].refusal

    #expect(refusal?.code == "read_otherwise_before")
    #expect(refusal?.description.contains("2024-03-12") == true)
    #expect(refusal?.description.contains("2024-12-03") == true)
    #expect(try workspace.store.verify().map(\.message) == before)
  }

  @Test func anotherReadingOfAHistoryTakesItsPlace() throws {
    _ = try take("A,1,2024-02-01,2024-12-12,5,Won\n")
    let path = try opened.write(
      "OpportunityId,CreatedDate,StageName,Amount,CloseDate\nA,03/04/2024,Demo,4,\n"
        + "A,05/06/2024,Offer,5,\n", as: "history.csv")
    func events(readAs order: DateOrder) throws -> [String] {
      var options = ExportOptions()
      options.mapping.dateOrder = order
      let result = try workspace.importExports([path], options: options, isScoring: false)[0]
      #expect(result.refusal == nil && !result.counts.isDuplicate)
      #expect(try workspace.store.verify().filter { !$0.ok } == [])
      return try workspace.store.events(of: "A", upTo: .january(365)).dropFirst()
        .map { "\($0.day)" }.dropLast()
    }
    let european = try events(readAs: .dayMonthYear)

    #expect(european == ["2024-06-05", "2024-06-05"])
    #expect(try events(readAs: .monthDayYear) == ["2024-05-06", "2024-05-06"])
    #expect(try events(readAs: .dayMonthYear) == european)
  }

  /// Exports that tell the days of stages tell a history, too.
  @Test func anotherReadingOfTheDaysOfStagesTakesTheirPlace() throws {
    let path = try opened.write(
      "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Is Closed Won,"
        + "Is Deal Closed?,Deal owner,\"Date entered \"\"Demo (Sales)\"\"\","
        + "\"Date entered \"\"Offer (Sales)\"\"\",\"Date entered \"\"Final (Sales)\"\"\"\n"
        + "1,A,Final,Sales,100,09/09/2026,01/01/2026,false,false,Bo,03/04/2026,05/03/2026,06/06/2026\n",
      as: "deals.csv")
    func events(readAs order: DateOrder) throws -> [String] {
      var options = ExportOptions()
      options.mapping.dateOrder = order
      let result = try workspace.importExports([path], options: options, isScoring: false)[0]
      #expect(result.refusal == nil && !result.counts.isDuplicate)
      return try workspace.store.events(of: "1", upTo: .january(1000)).map {
        "\($0.day) \($0.after ?? "")"
      }.filter { !$0.hasSuffix(" ") }
    }
    let european = try events(readAs: .dayMonthYear)

    #expect(european == ["2026-04-03 Demo", "2026-06-06 Final"])
    #expect(try events(readAs: .monthDayYear) == ["2026-05-03 Offer", "2026-06-06 Final"])
    #expect(try events(readAs: .dayMonthYear) == european)
    #expect(try workspace.store.verify().filter { !$0.ok } == [])
  }

  /// A row that a mapping mends may carry the newest day of the file.
  @Test func aReadingOfALaterDayIsTakenInAndTold() throws {
    let rows = "A,1,2024-02-01,2024-03-12,5,Won\nB,2,2024-02-01,2024-03-20,5,Verloren\n"
    let first = try take(rows)[0]
    let second = try take(rows) { $0.mapping.words.lost = ["Verloren"] }[0]

    #expect(first.report?.findingCounts == [.unknownOutcome: 1])
    #expect(second.refusal == nil && second.counts.added == 1 && second.counts.unchanged == 1)
    #expect(second.counts.dayReadBefore == Day("2024-03-12"))
    #expect(try workspace.store.verify().filter { !$0.ok } == [])
    #expect(try take(rows) { $0.mapping.words.lost = ["Verloren"] }[0].counts.isDuplicate)
  }

  @Test func dealsThatOnlyTheFirstReadingShowedAreCounted() throws {
    let rows = "A,1,2024-02-01,2024-03-12,5,Won\nB,B,2024-02-01,,5,\n"
    let first = try take(rows)[0]
    let second = try take(rows) { $0.mapping.columns[.id] = "other_id" }[0]

    #expect(first.counts.left == 0)
    #expect(second.counts.left == 1)
    #expect(second.counts.added == 1)
  }
}
