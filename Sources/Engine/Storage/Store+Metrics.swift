internal import GRDB

extension Store {
  /// Keeps the segments of a table as of a day; the same question's earlier answer is replaced.
  func saveSegmentMetrics(_ table: SegmentTable, asOf day: Day) throws(StorageError) {
    try write { database in
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
  }

  /// Keeps the reps of a leaderboard as of a day; the same question's earlier answer is replaced.
  func saveRepMetrics(_ board: RepLeaderboard, asOf day: Day) throws(StorageError) {
    try write { database in
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
}
