extension RepLeaderboard {
  /// The reps of the deals that closed in a period, in any period when it is `nil`.
  ///
  /// - Throws: `CubeError` for a filter's unknown value or when no deal has closed in the period.
  public init(
    of book: DealBook, in period: Period?, minimum: Int, where filter: DealFilter = .all
  ) throws(CubeError) {
    let deals = try CountedDeals(of: book, by: .closed, where: filter)
    let days = period.map { $0.days.lowerBound.number..<$0.days.upperBound.number }
    let rows = (0..<book.count).filter { row in
      deals.contains(row) && days?.contains(book.closed[row]) ?? true
    }
    guard !rows.isEmpty else { throw Self.emptiness(of: book, in: period) }
    let records = RepRecord.all(of: rows, in: book)
      .filter { $0.tally.closed > 0 || $0.openAmount > 0 }
    self.init(records, period: period, minimum: max(1, minimum))
  }

  private static func emptiness(of book: DealBook, in period: Period?) -> CubeError {
    let days = book.closed.filter { $0 != DealBook.openDay }.map { Day(number: $0) }
    guard let period, let first = days.min(), let last = days.max() else {
      return .noClosedDeals(asOf: book.asOf)
    }
    return .periodOutsideData("\(period)", first: "\(first)", last: "\(last)")
  }

  private init(_ records: [RepRecord], period: Period?, minimum: Int) {
    let judged = records.filter { $0.tally.closed >= minimum }
    let team = Team(
      rate: records.map(\.tally).reduce(.zero, +).winRate ?? 0,
      pooling: BetaBinomial(of: records.map(\.tally)), overdispersion: Overdispersion(of: judged))
    let judgements = RepJudgement.all(
      of: judged, correlation: team.overdispersion?.correlation ?? 0)
    let sorted = zip(judged, judgements).sorted { Self.ranksBefore($0.0, $1.0) }
    ranked = sorted.enumerated().map { index, entry in
      Row(entry.0, of: team, rank: index + 1, judgement: entry.1)
    }
    unranked = records.filter { $0.tally.closed < minimum }
      .map { Row($0, of: team, rank: nil, judgement: nil) }.sorted { $0.rep < $1.rep }
    (overdispersion, pooling) = (team.overdispersion, team.pooling)
    let rates = judged.compactMap(\.tally.winRate)
    gap = judged.count > 1 ? rates.max().flatMap { top in rates.min().map { top - $0 } } : nil
    gapByChance = LuckyGap.mean(of: judged)
    differP = Self.differP(of: judged)
    adjustedFor = ExpectedWins.attributes
    self.period = period
    self.minimum = minimum
  }

  /// What the rows of one leaderboard have in common.
  fileprivate struct Team {
    let rate: Double
    let pooling: BetaBinomial?
    let overdispersion: Overdispersion?
  }

  private static func ranksBefore(_ left: RepRecord, _ right: RepRecord) -> Bool {
    let (a, b) = (left.ratio ?? 0, right.ratio ?? 0)
    return a == b ? left.rep < right.rep : a > b
  }

  private static func differP(of records: [RepRecord]) -> Double? {
    let scores = records.compactMap(\.z)
    guard scores.count > 1 else { return nil }
    return ChiSquare.upperTail(
      scores.reduce(0) { $0 + $1 * $1 }, degreesOfFreedom: scores.count - 1)
  }
}

extension RepLeaderboard.Row {
  fileprivate init(
    _ record: RepRecord, of team: RepLeaderboard.Team, rank: Int?, judgement: RepJudgement?
  ) {
    let tally = record.tally
    let (pooling, widening) = (team.pooling, team.overdispersion?.widening ?? 1)
    let hasClosed = tally.closed > 0
    rep = record.rep
    (closed, won, winRate) = (tally.closed, tally.won, tally.winRate)
    interval = WinRate.interval(won: tally.won, of: tally.closed)
    shrunkenRate = hasClosed ? pooling?.rate(of: tally) : nil
    shrunkenInterval = hasClosed ? pooling?.interval(of: tally) : nil
    weightedWinRate = tally.weightedWinRate
    (amount, wonAmount) = (Amount(minorUnits: tally.amount), Amount(minorUnits: tally.wonAmount))
    expectedWins = hasClosed ? record.expected : nil
    (ratio, ratioInterval) = (record.ratio, record.ratioInterval)
    funnel95 = record.funnel(deviations: Normal.z95 * widening)
    funnel998 = record.funnel(deviations: Normal.z998 * widening)
    adjustedRate = record.ratio.map { $0 * team.rate }
    self.rank = rank
    ranks = judgement?.ranks
    (pValue, adjustedP, flag) = (judgement?.pValue, judgement?.adjustedP, judgement?.flag)
    openAmount = Amount(minorUnits: record.openAmount)
  }
}
