import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct StoreMetricsTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
  }

  private func segment(_ name: String, won: Int) -> SegmentTable.Row {
    SegmentTable.Row(
      segment: name, closed: 10, won: won, winRate: Double(won) / 10, interval: nil,
      weightedWinRate: nil, amount: Amount(minorUnits: 700), valuePerDeal: nil, share: 1,
      winRateChange: 0.1, weightedWinRateChange: nil, contribution: 0.05, pValue: nil,
      adjustedP: nil, verdict: .tooFewDeals, history: [], isBelowMinimum: true)
  }

  private func save(won: Int) throws {
    let quarter = try #require(Period("2024Q1"))
    try store.saveMetrics(
      reps: [],
      segments: [
        SegmentTable(
          dimension: .region, basis: .closed, filter: .all, period: quarter,
          versus: quarter.previous,
          firstDays: nil, rows: [segment("Europe", won: won)], total: segment("all", won: won),
          minimumSample: 30, doubts: [])
      ], asOf: .january(10))
  }

  @Test func segmentsAreRowsAndALaterAnswerReplaces() throws {
    try save(won: 3)
    try save(won: 4)
    let rows = try store.queue.read { try Row.fetchAll($0, sql: "SELECT * FROM segments_metrics") }

    #expect(
      rows.map { $0.map { "\($0)=\($1)" }.joined(separator: " ") } == [
        "as_of=19732 period_start=19723 period_end=19813 dimension=\"region\" "
          + "segment=\"Europe\" closed=10 won=4 amount=700 win_rate=0.4 weighted_win_rate=NULL "
          + "win_rate_change=0.1 contribution=0.05 p_value=NULL"
      ])
  }

  @Test func repsAreRowsAlsoOverAllPeriods() throws {
    let row = RepLeaderboard.Row(
      rep: "Ada", closed: 10, won: 4, winRate: 0.4, interval: nil, shrunkenRate: nil,
      shrunkenInterval: nil, weightedWinRate: nil, amount: .zero, wonAmount: .zero,
      expectedWins: nil, ratio: nil, ratioInterval: nil, funnel95: nil, funnel998: nil,
      adjustedRate: nil, rank: 1, ranks: nil, pValue: nil, adjustedP: nil, flag: nil,
      openAmount: Amount(minorUnits: 9))
    let board = RepLeaderboard(
      period: nil, ranked: [row], unranked: [], minimum: 1, differP: nil, overdispersion: nil,
      pooling: nil, gap: nil, gapByChance: nil, adjustedFor: [])
    for _ in 1...2 { try store.saveMetrics(reps: [board], segments: [], asOf: .january(10)) }
    let ranks = try store.queue.read { try Row.fetchAll($0, sql: "SELECT * FROM rep_metrics") }

    #expect(ranks.map { $0["rep"] as String } == ["Ada"])
    #expect(ranks.map { $0["open_amount"] as Int } == [9])
    #expect(ranks.map { $0["period_start"] as Int? } == [nil])
  }
}
