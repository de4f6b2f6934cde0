internal import GRDB

extension Store {
  /// Keeps the reps of leaderboards and the segments of tables as of a day; the same question's
  /// earlier answer is replaced.
  ///
  /// Nothing is written, and the answer is false, where a job is claimed that has been done.
  @discardableResult
  func saveMetrics(
    reps: [RepLeaderboard], segments: [SegmentTable], asOf day: Day, claiming: JobClaiming? = nil
  ) throws(StorageError) -> Bool {
    try write(completing: { database in
      if let claiming, try !Self.write(claiming, in: database) { return (false, .rollback) }
      for board in reps { try Self.save(board, asOf: day, in: database) }
      for table in segments { try Self.save(table, asOf: day, in: database) }
      return (true, .commit)
    })
  }

  private static func save(_ table: SegmentTable, asOf day: Day, in database: Database) throws {
    for row in table.rows {
      try database.execute(
        literal: """
          INSERT OR REPLACE INTO segments_metrics (
            as_of, period_start, period_end, dimension, segment, closed, won, amount, win_rate,
            weighted_win_rate, win_rate_change, contribution, p_value)
          VALUES (
            \(day.number), \(table.period.start.number), \(table.period.lastDay.number),
            \(table.dimension.rawValue), \(row.segment), \(row.closed), \(row.won),
            \(row.amount.minorUnits), \(row.winRate), \(row.weightedWinRate),
            \(row.winRateChange), \(row.contribution), \(row.pValue))
          """)
    }
  }

  private static func save(_ board: RepLeaderboard, asOf day: Day, in database: Database) throws {
    for row in board.ranked + board.unranked {
      try database.execute(
        literal: """
          INSERT OR REPLACE INTO rep_metrics (
            as_of, period_start, period_end, rep, closed, won, amount, won_amount, open_amount,
            win_rate, adjusted_rate, rank)
          VALUES (
            \(day.number), \(board.period?.start.number), \(board.period?.lastDay.number),
            \(row.rep), \(row.closed), \(row.won), \(row.amount.minorUnits),
            \(row.wonAmount.minorUnits), \(row.openAmount.minorUnits), \(row.winRate),
            \(row.adjustedRate), \(row.rank))
          """)
    }
  }
}
