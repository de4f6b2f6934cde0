import TestSupport
import Testing

@testable import Engine

/// What a role keeps somebody from doing, and that nothing has changed then.
@Suite struct WorkspaceRolesTests {
  private let opened: OpenedWorkspace
  private let export: String

  init() throws {
    opened = try OpenedWorkspace()
    // Each was expected to close long ago, which makes an alert.
    let rows = (1...9).map {
      "O\($0),2023-01-0\($0),,R1,SaaS,Europe,Core,Referral,Demo,1\($0)00,,,2024-01-15"
    }
    export = try opened.write(
      ([LoadedExport.header + ",expected_close_date"] + rows).joined(separator: "\n") + "\n",
      as: "deals.csv")
    try opened.workspace(asOf: Day("2024-03-01"), taking: export).score()
  }

  private func workspace(_ role: UserRole) throws -> Workspace {
    try Workspace(
      at: opened.folder.path + "/workspace", settings: WorkspaceSettings(),
      asOf: Day("2024-03-01"), today: #require(Day("2024-03-01")), role: role)
  }

  private func refused(_ needed: UserRole, to role: UserRole, _ work: () throws -> Void) {
    let error = #expect(throws: StorageError.self) { try work() }
    guard case .beyondRole(_, role, let asked)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(asked == needed)
  }

  @Test(arguments: [UserRole.reader, .manager])
  func onlyAnAdminTakesInScoresLearnsAndDoesJobs(role: UserRole) throws {
    let workspace = try workspace(role)
    let (version, alerts) = (workspace.dataVersion, try workspace.alerts())
    let other = try opened.write(
      LoadedExport.header + "\nN1,2023-11-24,,R1,SaaS,Europe,Core,Referral,Demo,5,,\n",
      as: "other.csv")
    let claim = JobClaim(daily: workspace.asOf)

    refused(.admin, to: role) { _ = try workspace.importExports([other], isScoring: false) }
    refused(.admin, to: role) { try workspace.score() }
    refused(.admin, to: role) { _ = try workspace.train() }
    refused(.admin, to: role) { _ = try workspace.perform(claim, at: 1_709_280_000) }
    refused(.admin, to: role) { _ = try workspace.replayDeadMessages(at: 1_709_280_000) }

    #expect(workspace.dataVersion == version)
    #expect(try workspace.alerts() == alerts)
    #expect(try workspace.jobRuns().isEmpty)
    #expect(try workspace.board().rows.count == 9)
  }

  @Test func aManagerHandlesAlertsAndAReaderDoesNot() throws {
    let alert = try #require(try workspace(.reader).alerts().first)

    refused(.manager, to: .reader) {
      _ = try workspace(.reader).handleAlerts([alert.id], .acknowledge(note: nil), by: "eve")
    }
    #expect(try workspace(.reader).alerts().first == alert)

    let change = try workspace(.manager).handleAlerts(
      [alert.id], .acknowledge(note: nil), by: "ann")
    #expect(change.after.first?.state == .acknowledged)
    refused(.manager, to: .reader) { try workspace(.reader).undo(change, by: "eve") }
    try workspace(.manager).undo(change, by: "ann")
    #expect(try workspace(.reader).alerts().first?.state == alert.state)
  }

  @Test func onlyAnAdminMakesAWorkspace() throws {
    let path = opened.folder.path + "/new"
    refused(.admin, to: .manager) { _ = try Store(at: path, creating: true, role: .manager) }
    #expect(throws: StorageError.noWorkspace(path)) { try Store(at: path, creating: false) }
  }
}
