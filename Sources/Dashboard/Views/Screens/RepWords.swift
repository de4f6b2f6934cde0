public import Engine

/// What may be concluded from a leaderboard, in sentences.
public struct RepWords {
  private let board: RepLeaderboard

  public init(_ board: RepLeaderboard) { self.board = board }

  /// The gap against the gap by chance, whether reps differ, and how their rates are drawn together.
  public var findings: [String] {
    sameEnd.map { [$0] } ?? [gap, differ, spread, pooling].compactMap(\.self)
  }

  /// What the wins that a rep's deals would give any rep depend on; nil where on nothing.
  public var adjusted: String? { adjustedFor.map { "Expected wins are adjusted for \($0)." } }

  /// The same in one line of a screen of 80 columns.
  var adjustedShort: String? { adjustedFor.map { "Adjusted for \($0)." } }

  private var adjustedFor: String? {
    guard !board.adjustedFor.isEmpty else { return nil }
    return board.adjustedFor.map(\.name).joined(separator: ", ") + " and log amount"
  }

  /// Who is not ranked.
  var unranked: String? {
    guard !board.unranked.isEmpty else { return nil }
    return "Below \(Format.count(board.minimum)) closed deals, not ranked (–): "
      + "\(Format.count(board.unranked.count))."
  }

  /// Everything in one line.
  var line: String {
    guard board.gap != nil, let p = board.differP else { return findings.first ?? "" }
    return short + (p < 0.05 ? ": reps differ by more than luck" : ": reps are not shown to differ")
      + " (\(Format.pValue(p)))."
  }

  /// The gap in one short line.
  var short: String {
    guard let gap = board.gap else { return "fewer than two reps are ranked" }
    return "Gap \(Format.points(gap, signed: false)), by luck "
      + Format.points(board.gapByChance, signed: false)
  }

  private var sameEnd: String? {
    guard let mean = board.pooling?.mean, mean == 0 || mean == 1 else { return nil }
    return "Every closed deal was \(mean == 1 ? "won" : "lost"), so nothing tells reps apart."
  }

  private var gap: String? {
    guard let gap = board.gap else {
      return board.ranked.isEmpty ? nil : "Only one rep is ranked, so there is nobody to compare."
    }
    return "Best and worst lie \(Format.points(gap, signed: false)) apart; luck alone would put "
      + "\(Format.points(board.gapByChance, signed: false)) between equal reps."
  }

  private var differ: String? {
    board.differP.map {
      ($0 < 0.05 ? "Reps differ by more than luck" : "The data does not show that reps differ")
        + " (\(Format.pValue($0)))."
    }
  }

  private var spread: String? {
    guard let spread = board.overdispersion, let z = spread.z, let p = spread.pValue else {
      return nil
    }
    return
      "Spread of the wins: phi \(Format.decimal(spread.phi, digits: 2)), where 1 is luck alone; "
      + "Tarone's z \(Format.decimal(z)) (\(Format.pValue(p)))."
  }

  private var pooling: String? {
    board.pooling.map { pooling in
      let mean = Format.percent(pooling.mean)
      guard let deals = pooling.priorDeals else {
        return "Nothing tells their win rates apart: every shrunken rate is the common \(mean)."
      }
      return "A shrunken rate adds \(Format.decimal(deals, digits: deals < 10 ? 1 : 0)) deals at "
        + "\(mean) to the rep's own."
    }
  }
}

extension RepWords {
  /// What is said of one rep.
  func sentence(about row: RepLeaderboard.Row) -> String {
    let expected = row.expectedWins.map { ", \(Format.decimal($0)) expected of these deals" } ?? ""
    let flag = row.flag.map { ": \($0) the team by more than luck" } ?? ""
    return "\(Format.segment(row.rep)): \(Format.count(row.won)) of \(Format.count(row.closed)) won"
      + "\(expected), \(Format.percent(row.winRate)) (\(Format.interval(row.interval)))"
      + "\(place(of: row))\(flag)."
  }

  /// What is said of one rep where there is room.
  func more(about row: RepLeaderboard.Row) -> [String] {
    [shrunken(row), funnel(row), chances(row)].compactMap(\.self)
  }

  /// The rank, never without the ranks that it could be.
  private func place(of row: RepLeaderboard.Row) -> String {
    guard let rank = row.rank, let range = row.ranks?.interval else { return "" }
    let sure = "; rank \(Format.count(rank))"
    guard range != rank...rank else { return sure }
    return sure + (range.contains(rank) ? ", could be " : ", more likely ")
      + "\(Format.count(range.lowerBound)) to \(Format.count(range.upperBound))"
  }

  private func shrunken(_ row: RepLeaderboard.Row) -> String? {
    row.shrunkenRate.map {
      "Shrunken rate \(Format.percent($0)) (\(Format.interval(row.shrunkenInterval)))."
    }
  }

  private func funnel(_ row: RepLeaderboard.Row) -> String? {
    guard let ratio = row.ratio, let funnel = row.funnel95 else { return nil }
    return "Won/expected \(Format.decimal(ratio, digits: 2)); 95 of 100 reps like the others lie "
      + "between \(Format.decimal(funnel.lower, digits: 2)) and "
      + "\(Format.decimal(funnel.upper, digits: 2))."
  }

  private func chances(_ row: RepLeaderboard.Row) -> String? {
    guard let ranks = row.ranks else { return nil }
    let last = ranks.bottomFive.map { ", among the last five \(Format.percent($0, digits: 0))" }
    return "Chance of being the best \(Format.percent(ranks.best, digits: 0))\(last ?? "")."
  }
}
