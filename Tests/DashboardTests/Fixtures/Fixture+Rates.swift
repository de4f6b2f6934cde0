@testable import Dashboard
@testable import Engine

extension Fixture {
  /// Two years of quarters; the last one still runs.
  var trend: Trend {
    let quarters = Period.all(from: Self.quarter("2024Q4"), through: Self.quarter("2026Q3"))
    let counts = [
      (640, 301), (652, 307), (631, 288), (671, 318), (648, 297), (665, 309), (659, 290), (152, 61),
    ]
    let entries = zip(quarters, counts).map { period, counts in
      let (closed, won) = counts
      return Trend.Entry(
        period: period,
        completeness: won == 61
          ? .incomplete(reason: "2026Q3 is still running: 45 of 92 days")
          : .complete,
        coverage: 1, closed: closed, won: won, winRate: Double(won) / Double(closed),
        interval: wilson95(won, of: closed), amount: Amount(minorUnits: 1_200_000_000),
        wonAmount: Amount(minorUnits: 510_000_000), weightedWinRate: 0.425,
        weightedInterval: Interval(lower: 0.38, upper: 0.47), sizeGap: -0.021)
    }
    return Trend(entries: deals.isEmpty ? [] : entries, homogeneityP: 0.41)
  }

  static func quarter(_ name: String) -> Period {
    Period(name) ?? FiscalCalendar.calendarYear.period(.quarter, containing: Day(number: 0))
  }

  func parts(of dimension: Dimension) -> [FixturePart] { parts[dimension] ?? [] }

  /// The table of a dimension.
  func segments(_ dimension: Dimension, _ comparison: Comparison) -> SegmentTable {
    let parts = parts(of: dimension)
    let whole = FixturePart.whole(parts)
    return SegmentTable(
      dimension: dimension, basis: comparison.basis, filter: comparison.filter,
      period: comparison.period,
      versus: comparison.versus, firstDays: nil, rows: parts.map { Self.row($0, in: whole) },
      total: Self.row(whole, in: whole), minimumSample: 30, doubts: doubts(comparison))
  }

  private static func row(_ part: FixturePart, in whole: FixturePart) -> SegmentTable.Row {
    let effects = part.effects(in: whole)
    let change = part.rateAfter.flatMap { after in part.rateBefore.map { after - $0 } }
    return SegmentTable.Row(
      segment: part.name, closed: part.after.closed, won: part.after.won, winRate: part.rateAfter,
      interval: wilson95(part.after.won, of: part.after.closed),
      weightedWinRate: part.rateAfter.map { $0 * 0.93 },
      amount: Amount(minorUnits: Int64(part.after.closed) * 1_900_000), valuePerDeal: 8_400,
      share: Double(part.after.closed) / Double(max(1, whole.after.closed)),
      winRateChange: change, weightedWinRateChange: change.map { $0 * 1.2 },
      contribution: effects.mix + effects.rate,
      pValue: change.map { abs($0) > 0.05 ? 0.006 : 0.62 },
      adjustedP: change.map { abs($0) > 0.05 ? 0.024 : 0.81 },
      verdict: change.map { abs($0) > 0.05 ? .likely : .couldBeNoise } ?? .tooFewDeals,
      history: [0.48, 0.47, 0.44, 0.46, 0.45, 0.47, part.rateBefore, part.rateAfter],
      isBelowMinimum: part.after.closed < 30)
  }

  private func doubts(_ comparison: Comparison) -> [String] {
    comparison.period.description == "2026Q3"
      ? ["2026Q3 is still running: 45 of 92 days, beside as many of 2026Q2"] : []
  }

  /// The change split by a dimension.
  func change(
    _ dimension: Dimension, _ weight: Weight, _ comparison: Comparison
  ) -> WinRateChange {
    let parts = parts(of: dimension)
    let whole = FixturePart.whole(parts)
    let total = whole.rateAfter.flatMap { after in whole.rateBefore.map { after - $0 } }
    let lines = parts.map { Self.line($0, in: whole) }
      .sorted { abs($0.contribution.value) > abs($1.contribution.value) }
    let mix = lines.reduce(0) { $0 + $1.mix.value }
    let rate = lines.reduce(0) { $0 + $1.rate.value }
    return WinRateChange(
      dimension: dimension, weight: weight, basis: comparison.basis, filter: comparison.filter,
      firstDays: nil,
      before: Self.side(comparison.versus, whole.before),
      after: Self.side(comparison.period, whole.after), change: total,
      interval: total.map { Interval(lower: $0 - 0.053, upper: $0 + 0.053) }, pValue: 0.28,
      verdict: .couldBeNoise, isComparable: true, detectable: 0.076,
      mix: WinRateChange.Effect(value: mix, standardError: 0.004),
      rate: WinRateChange.Effect(value: rate, standardError: 0.027), entered: 0, left: 0,
      lines: Self.adjusted(lines), isSimpson: false, weightedSplit: Self.weightedSplit(of: total),
      sizeGap: nil, joint: Self.joint(of: total),
      repDependence: RepDependence(from: [], to: [], weight: .count), doubts: doubts(comparison))
  }

  private static func adjusted(_ lines: [WinRateChange.Line]) -> [WinRateChange.Line] {
    zip(lines, FalseDiscovery.adjusted(lines.map(\.pValue))).map { line, adjustedP in
      var line = line
      line.adjustedP = adjustedP
      return line
    }
  }

  /// Four parts of the change, for the screen by money.
  private static func weightedSplit(of total: Double?) -> WeightedSplit? {
    total.map {
      WeightedSplit(
        countMix: $0 * 0.1, sizeMix: $0 * 0.05, conversion: $0 * 0.6, sizeWin: $0 * 0.25)
    }
  }

  private static func joint(of total: Double?) -> JointChange? {
    total.map { total in
      let part = WinRateChange.Effect(value: total / 10, standardError: 0.003)
      return JointChange(
        weight: .count, mix: WinRateChange.Effect(value: total * 0.2, standardError: 0.005),
        parts: [
          JointChange.Part(dimensions: [.industry], effect: part),
          JointChange.Part(dimensions: [.region, .product], effect: part),
        ], conversion: WinRateChange.Effect(value: total * 0.8, standardError: 0.026))
    }
  }

  private static func side(
    _ period: Period, _ counts: (closed: Int, won: Int)
  ) -> WinRateChange.Side {
    WinRateChange.Side(
      period: period, completeness: .complete, coverage: 1, closed: counts.closed, won: counts.won,
      rate: FixturePart.rate(counts))
  }

  private static func line(_ part: FixturePart, in whole: FixturePart) -> WinRateChange.Line {
    let effects = part.effects(in: whole)
    let status: WinRateChange.Line.Status =
      part.before.closed == 0 ? .entered : part.after.closed == 0 ? .left : .both
    return WinRateChange.Line(
      segment: part.name, status: status, closedBefore: part.before.closed,
      closedAfter: part.after.closed,
      shareBefore: Double(part.before.closed) / Double(max(1, whole.before.closed)),
      shareAfter: Double(part.after.closed) / Double(max(1, whole.after.closed)),
      rateBefore: part.rateBefore, rateAfter: part.rateAfter,
      mix: WinRateChange.Effect(value: effects.mix, standardError: 0.002),
      rate: WinRateChange.Effect(value: effects.rate, standardError: 0.013),
      contribution: WinRateChange.Effect(value: effects.mix + effects.rate, standardError: 0.013),
      pValue: abs(effects.rate) > 0.02 ? 0.041 : 0.55)
  }

  /// The reps of a period.
  func leaderboard(_ period: Period) -> RepLeaderboard {
    let family = BetaBinomial(of: reps.map(\.tally))
    let judged = reps.filter { $0.after.closed >= 30 }.map(\.record)
    let spread = Overdispersion(of: judged)
    let ranks = RankUncertainty.all(of: judged, correlation: spread?.correlation ?? 0)
    let rows = reps.map { part in
      let place = judged.firstIndex { $0.rep == part.name }
      return Self.row(part, family, rank: place.map { $0 + 1 }, ranks: place.map { ranks[$0] })
    }
    let ranked = rows.filter { $0.rank != nil }
    let rates = ranked.compactMap(\.winRate)
    return RepLeaderboard(
      period: period, ranked: ranked, unranked: rows.filter { $0.rank == nil }, minimum: 30,
      differP: spread.map {
        ChiSquare.upperTail(
          $0.phi * Double(judged.count - 1), degreesOfFreedom: judged.count - 1)
      }, overdispersion: spread, pooling: family,
      gap: rates.max().flatMap { top in rates.min().map { top - $0 } },
      gapByChance: LuckyGap.mean(of: judged), adjustedFor: [.industry, .region])
  }

  private static func row(
    _ part: FixturePart, _ family: BetaBinomial?, rank: Int?, ranks: RankUncertainty?
  ) -> RepLeaderboard.Row {
    let expected = Double(part.after.closed) * 0.44
    let ratio = expected > 0 ? Double(part.after.won) / expected : nil
    let isBelow = (ratio ?? 1) < 0.75 && rank != nil
    return RepLeaderboard.Row(
      rep: part.name, closed: part.after.closed, won: part.after.won, winRate: part.rateAfter,
      interval: wilson95(part.after.won, of: part.after.closed),
      shrunkenRate: family?.rate(of: part.tally),
      shrunkenInterval: family?.interval(of: part.tally),
      weightedWinRate: part.rateAfter.map { $0 * 0.96 },
      amount: Amount(minorUnits: Int64(part.after.closed) * 2_100_000),
      wonAmount: Amount(minorUnits: Int64(part.after.won) * 2_000_000), expectedWins: expected,
      ratio: ratio, ratioInterval: nil, funnel95: part.record.funnel(deviations: 1.96),
      funnel998: part.record.funnel(deviations: 3.09), adjustedRate: ratio.map { $0 * 0.44 },
      rank: rank, ranks: ranks, pValue: rank.map { _ in isBelow ? 0.004 : 0.2 },
      adjustedP: rank.map { _ in isBelow ? 0.02 : 0.4 }, flag: isBelow ? "below" : nil,
      openAmount: Amount(minorUnits: Int64(part.after.closed) * 510_000))
  }
}
