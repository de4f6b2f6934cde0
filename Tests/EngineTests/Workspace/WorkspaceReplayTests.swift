import TestSupport
import Testing

@testable import Engine

@Suite struct WorkspaceReplayTests {
  private static let last = PlantedDeals.firstDay.advanced(by: 729)

  private static func opened() throws -> (OpenedWorkspace, Workspace) {
    let opened = try OpenedWorkspace()
    let path = try opened.write(ExportText.text(of: PlantedDeals().deals), as: "deals.csv")
    return (opened, try opened.workspace(asOf: last, taking: path))
  }

  @Test func aReplaySaysWhatTheDailyJobsWouldHaveSaid() throws {
    let (opened, workspace) = try Self.opened()
    let first = Self.last.advanced(by: -9)
    for step in 0..<10 {
      let day = first.advanced(by: step)
      let outcome = try opened.workspace(asOf: day).perform(JobClaim(daily: day), at: 5)
      #expect(outcome == .done)
    }
    let replay = try workspace.replay(.lifeCycleBreach, from: first, through: Self.last)
    let stored = try workspace.alerts().filter { $0.rule == .lifeCycleBreach }
    let told = replay.messages.filter { $0.alert.episode == 1 && $0.alert.reopenings == 0 }

    #expect(stored.count > 3)
    #expect(Set(told.map(\.alert.dealID)) == Set(stored.map(\.dealID)))
    let opened1 = Dictionary(stored.map { ($0.dealID, $0.openedOn) }) { first, _ in first }
    #expect(told.allSatisfy { opened1[$0.alert.dealID] == $0.day })
  }

  @Test func aReplayStoresNothingAndHasAnOrderOfDays() throws {
    let (opened, workspace) = try Self.opened()
    defer { withExtendedLifetime(opened) {} }
    let version = workspace.dataVersion
    var days: [Day] = []
    let replay = try workspace.replay(
      .lifeCycleBreach, from: Self.last.advanced(by: -300), through: Self.last.advanced(by: -290)
    ) { days.append($0) }

    #expect(days.count == 11 && days == days.sorted())
    #expect(replay.messages.map(\.day) == replay.messages.map(\.day).sorted())
    #expect(workspace.dataVersion == version)
    #expect(try workspace.alerts().isEmpty)
    let hits = try #require(replay.hits)
    #expect(hits.ended > 0 && hits.lost <= hits.ended)
  }

  @Test func aRuleAboutNoDealHasNoHitRate() throws {
    let (opened, workspace) = try Self.opened()
    defer { withExtendedLifetime(opened) {} }

    let replay = try workspace.replay(
      .dataIsOld, from: Self.last.advanced(by: -1), through: Self.last)
    #expect(replay.hits == nil)
    #expect(try workspace.hitRates().map(\.rule).count == 5)
  }
}
