import Engine

/// What may be concluded from a leaderboard, in sentences.
struct RepWords {
  private let board: RepLeaderboard

  init(_ board: RepLeaderboard) { self.board = board }

  /// The gap against the gap by chance, and who is not ranked.
  var sentences: [String] {
    [gap, differ, unranked].compactMap(\.self)
  }

  /// Everything in one short line.
  var short: String {
    guard let gap = board.gap else { return "none has \(Format.count(board.minimum)) closed deals" }
    return "gap \(Format.points(gap, signed: false)), by luck "
      + Format.points(board.gapByChance, signed: false)
  }

  /// What is said of one rep.
  func sentence(about row: RepLeaderboard.Row) -> String {
    let expected = row.expectedWins.map { ", \(Format.decimal($0)) expected of these deals" } ?? ""
    let flag = row.flag.map { ": \($0) the team by more than luck" } ?? ""
    return "\(Format.segment(row.rep)): \(Format.count(row.won)) of \(Format.count(row.closed)) won"
      + "\(expected), \(Format.percent(row.winRate)) (\(Format.interval(row.interval)))\(flag)."
  }

  private var gap: String? {
    board.gap.map {
      "Best and worst lie \(Format.points($0, signed: false)) apart; luck alone would put "
        + "\(Format.points(board.gapByChance, signed: false)) between equal reps."
    }
  }

  private var differ: String? {
    board.differP.map {
      ($0 < 0.05 ? "Reps differ by more than luck" : "The data does not show that reps differ")
        + " (\(Format.pValue($0)))."
    }
  }

  private var unranked: String? {
    guard !board.unranked.isEmpty else { return nil }
    return "Below \(Format.count(board.minimum)) closed deals, not ranked (–): "
      + "\(Format.count(board.unranked.count))."
  }
}
