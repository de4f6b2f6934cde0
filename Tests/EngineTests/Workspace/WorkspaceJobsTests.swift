import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct WorkspaceJobsTests {
  private static let day = PlantedDeals.firstDay.advanced(by: 729)
  private static let claim = JobClaim(daily: day)

  private static func opened() throws -> (OpenedWorkspace, Workspace) {
    let opened = try OpenedWorkspace()
    let path = try opened.write(ExportText.text(of: PlantedDeals().deals), as: "deals.csv")
    return (opened, try opened.workspace(asOf: day, taking: path))
  }

  @Test func aDaysJobScoresAndJudgesOnce() throws {
    let (opened, workspace) = try Self.opened()
    #expect(try workspace.alerts().isEmpty)

    #expect(try workspace.perform(Self.claim, at: 5) == .done)
    let alerts = try workspace.alerts()
    #expect(alerts.count >= 3)
    #expect(try workspace.alertEvents(of: alerts[0].id).map(\.moment) == [5])

    #expect(try opened.workspace(asOf: Self.day).perform(Self.claim, at: 6) == .doneBefore)
    #expect(try workspace.jobRuns() == [JobRun(claim: Self.claim, moment: 5)])
    #expect(try workspace.alerts() == alerts)
  }

  @Test func aMonthsJobLearnsAndKeepsMetricsOfMonthAndQuarter() throws {
    let (opened, workspace) = try Self.opened()
    defer { withExtendedLifetime(opened) {} }
    let claim = JobClaim(monthly: Self.day)

    #expect(try workspace.perform(claim, at: 5) == .done)

    #expect(try !workspace.modelPage().stored.isEmpty)
    let spans = try workspace.store.read { database in
      try RawStatement.numbers(
        "SELECT DISTINCT period_end - period_start FROM segments_metrics", in: database)
    }
    #expect(spans.contains { (27...30).contains($0) } && spans.contains { $0 > 80 })
  }

  @Test func whileAnotherProcessIsAtTheJobsNothingIsDone() throws {
    let (opened, workspace) = try Self.opened()
    let other = try opened.workspace(asOf: Self.day)

    let outcome = try other.store.alone(at: .jobs) { try workspace.perform(Self.claim, at: 5) }

    #expect(outcome == .busy)
    #expect(try workspace.jobRuns().isEmpty && workspace.alerts().isEmpty)
  }
}

extension RawStatement {
  /// The first column of every row.
  fileprivate static func numbers(_ sql: String, in database: Database) throws -> [Int64] {
    let rows = try RawStatement(sql, in: database)
    var numbers: [Int64] = []
    while try rows.next() { numbers.append(rows.integer(0)) }
    return numbers
  }
}
