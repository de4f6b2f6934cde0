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

  /// What a history has told of deals stays.
  @Test func anotherReadingOfAHistoryIsRefused() throws {
    let path = try opened.write(
      "OpportunityId,CreatedDate,StageName,Amount,CloseDate\nA,03/04/2024,Demo,5,\n",
      as: "history.csv")
    func take(_ order: DateOrder) throws -> ImportResult {
      var options = ExportOptions()
      options.mapping.dateOrder = order
      return try workspace.importExports([path], options: options, isScoring: false)[0]
    }
    #expect(try take(.dayMonthYear).refusal == nil)
    let before = try workspace.store.verify().map(\.message)

    #expect(try take(.monthDayYear).refusal?.code == "read_otherwise_before")
    #expect(try take(.dayMonthYear).counts.isDuplicate)
    #expect(try workspace.store.verify().map(\.message) == before)
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
