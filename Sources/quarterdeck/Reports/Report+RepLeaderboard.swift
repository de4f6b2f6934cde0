import Dashboard
import Engine

extension Report {
  /// The reps of a period, ranked above the minimum and listed apart below it.
  init(_ board: RepLeaderboard, money: MoneyFormat) {
    let time = board.period.map { "in \($0)" } ?? "over all periods"
    self.init(
      "Reps \(time), ranked from \(Format.count(board.minimum)) closed deals",
      json: Self.json(board).adding(["currency": JSON(money.currency)]))
    blocks = [.table(Self.table(board.ranked, money))]
    if board.ranked.isEmpty {
      blocks = [
        .sentence("No rep has \(Format.count(board.minimum)) closed deals, so none is ranked.")
      ]
    }
    blocks += Self.sentences(board).map(Block.sentence)
    if !board.unranked.isEmpty {
      blocks += [
        .sentence("Below \(Format.count(board.minimum)) closed deals, not ranked:"),
        .table(Self.table(board.unranked, money)),
      ]
    }
    blocks += Self.sentences(board.doubts) + [.sentence(Format.counted(.closed))]
  }

  private static func sentences(_ board: RepLeaderboard) -> [String] {
    RepWords(board).findings + [RepWords(board).adjusted].compactMap(\.self)
  }

  private static func table(_ rows: [RepLeaderboard.Row], _ money: MoneyFormat) -> ReportTable {
    ReportTable(
      [
        .number("#"), .number("rank"), .text("Rep"), .number("n"), .number("Won"),
        .number("Win%"), .number("[95%]"), .number("exp.").detail, .number("won/exp."),
        .number("adj.%"),
        .text(""), .number("shrunk%").detail, .number(money.mark + "Win%").detail,
        .number("Won " + money.name),
        .number("Open " + money.name).detail,
      ], rows: rows.map { row($0, money) })
  }

  private static func row(_ row: RepLeaderboard.Row, _ money: MoneyFormat) -> [String] {
    [
      row.rank.map(String.init) ?? Format.missing, Format.range(row.ranks?.interval),
      Format.segment(row.rep),
      Format.count(row.closed), Format.count(row.won), Format.percent(row.winRate, unit: false),
      Format.interval(row.interval, unit: false),
      Format.decimal(row.expectedWins, digits: 1), Format.decimal(row.ratio, digits: 2),
      Format.percent(row.adjustedRate, unit: false), row.flag ?? "",
      Format.percent(row.shrunkenRate, unit: false),
      Format.percent(row.weightedWinRate, unit: false),
      money.short(row.wonAmount), money.short(row.openAmount),
    ]
  }

  private static func adjustedFor(_ board: RepLeaderboard) -> [String] {
    board.adjustedFor.isEmpty ? [] : board.adjustedFor.map(\.rawValue) + ["logAmount"]
  }

  private static func json(_ board: RepLeaderboard) -> JSON {
    [
      "period": board.period.map { JSON($0) } ?? .null,
      "reps": JSON((board.ranked + board.unranked).map(json)),
      "differ": ["pValue": JSON(board.differP)],
      "overdispersion": [
        "phi": JSON(board.overdispersion?.phi), "z": JSON(board.overdispersion?.z),
        "pValue": JSON(board.overdispersion?.pValue),
        "correlation": JSON(board.overdispersion?.correlation),
      ],
      "pooling": ["mean": JSON(board.pooling?.mean), "theta": JSON(board.pooling?.theta)],
      "gap": [
        "top": JSON(board.ranked.compactMap(\.winRate).max()),
        "bottom": JSON(board.ranked.compactMap(\.winRate).min()), "points": JSON(board.gap),
        "expectedByChance": JSON(board.gapByChance),
      ],
      "minimum": JSON(board.minimum),
      "adjustedFor": JSON(adjustedFor(board).map { .string($0) }),
      "basis": .string(Basis.closed.rawValue), "doubts": JSON(board.doubts.map { .string($0) }),
    ]
  }

  private static func json(_ row: RepLeaderboard.Row) -> JSON {
    [
      "rep": .string(row.rep), "closed": JSON(row.closed), "won": JSON(row.won),
      "winRate": JSON(row.winRate), "interval": JSON(row.interval),
      "shrunkenRate": JSON(row.shrunkenRate), "shrunkenInterval": JSON(row.shrunkenInterval),
      "weightedWinRate": JSON(row.weightedWinRate), "expectedWins": JSON(row.expectedWins),
      "ratio": JSON(row.ratio), "ratioInterval": JSON(row.ratioInterval),
      "funnel95": JSON(row.funnel95), "funnel998": JSON(row.funnel998),
      "adjustedRate": JSON(row.adjustedRate), "rank": JSON(row.rank),
      "rankInterval": JSON(row.ranks?.interval),
      "expectedRank": JSON(row.ranks?.expected), "pBest": JSON(row.ranks?.best),
      "pBottom5": JSON(row.ranks?.bottomFive), "pValue": JSON(row.pValue),
      "adjustedP": JSON(row.adjustedP), "flag": JSON(row.flag),
      "amount": JSON(row.amount), "wonAmount": JSON(row.wonAmount),
      "openAmount": JSON(row.openAmount),
    ]
  }
}
