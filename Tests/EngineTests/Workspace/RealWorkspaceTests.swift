import TestSupport
import Testing

@testable import Engine

/// The real export, whose figures are known from pandas.
///
///     d = pandas.read_csv("skygeni_sales_data.csv", parse_dates=["closed_date"])
///     q = d[d.closed_date.dt.to_period("Q") == "2024Q1"]; w = q.outcome == "Won"
///     len(q), w.mean(), q.deal_amount[w].sum() / q.deal_amount.sum()
@Suite struct RealWorkspaceTests {
  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func theTrendIsThatOfTheExport() throws {
    let real = try Self.real()
    let workspace = real.workspace
    let entries = try workspace.trend(by: .quarter, basis: .closed).entries
    let first = try #require(entries.first { $0.period == Period("2024Q1") })
    let second = try #require(entries.first { $0.period == Period("2024Q2") })

    #expect((first.closed, second.closed) == (990, 637))
    #expect(Self.rounded(first.winRate) == 0.4667 && Self.rounded(second.winRate) == 0.4380)
    #expect(Self.rounded(first.weightedWinRate) == 0.4809)
    #expect(Self.rounded(second.weightedWinRate) == 0.4420)
    #expect(
      entries.filter { !$0.completeness.isComplete }.map(\.period.description)
        == ["2023Q1", "2024Q3"])
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func theLastChangeCouldBeNoiseByEveryDimension() throws {
    let real = try Self.real()
    let workspace = real.workspace
    let cube = try workspace.cube(length: .quarter, basis: .closed, where: .all)
    let period = try #require(workspace.lastCompletePeriod(of: cube))

    #expect(period == Period("2024Q2"))
    for dimension in Dimension.allCases {
      let change = try workspace.change(
        in: cube, by: dimension, period: period, versus: period.previous, weight: .count)
      #expect(Self.rounded(change.change) == -0.0287)
      #expect(change.verdict == .couldBeNoise)
      let sum = change.lines.reduce(0) { $0 + $1.contribution.value }
      #expect(abs(sum - (change.change ?? .nan)) < 1e-12, "lines add up to the headline")
    }
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func theGateClosesAndTheBaseRateStandsIn() throws {
    let real = try Self.real(asOf: "2024-01-31")
    let board = try real.workspace.board()

    #expect(board.rows.count == 703)
    #expect(board.baseRateReason != nil)
    #expect(board.rows.allSatisfy { $0.score?.kind == .baseRate })
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func theSameFileTwiceChangesNothing() throws {
    let path = try #require(RealData.path("skygeni_sales_data.csv"))
    let opened = try OpenedWorkspace()
    let workspace = try opened.workspace(asOf: Day("2024-08-31"))

    let first = try #require(try workspace.importExports([path], isScoring: false).first)
    let trend = try workspace.trend(by: .month, basis: .created)
    let second = try #require(try workspace.importExports([path], isScoring: false).first)

    #expect((first.report?.rows, first.report?.findings.count) == (5000, 0))
    #expect(first.counts.added == 5000)
    #expect(second.counts.isDuplicate && !second.counts.hasChanges)
    #expect(try workspace.trend(by: .month, basis: .created) == trend)
    #expect(try workspace.verify().allSatisfy(\.ok))
  }

  /// The folder goes when nobody holds it any more.
  private static func real(
    asOf day: String? = nil
  ) throws -> (workspace: Workspace, folder: OpenedWorkspace) {
    let path = try #require(RealData.path("skygeni_sales_data.csv"))
    let opened = try OpenedWorkspace()
    let workspace = try opened.workspace(
      asOf: day.flatMap { Day($0) }, today: Day("2026-11-23"), taking: path)
    return (workspace, opened)
  }

  private static func rounded(_ value: Double?) -> Double? {
    value.map { ($0 * 10_000).rounded() / 10_000 }
  }
}
