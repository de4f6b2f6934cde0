/// What every line of a segment table has in common: the two periods and the whole of each.
struct SegmentContext {
  /// A segment and its tallies along ``SegmentContext/history``.
  struct Line {
    let name: String
    let history: [WinTally]

    /// The tally of the period.
    var now: WinTally { history[history.count - 2] }
    /// The tally of the comparison period.
    var before: WinTally { history[history.count - 1] }
  }

  /// Periods of the history, oldest first; the period itself is the last, the comparison follows.
  let history: [Period]
  private let now: WinTally
  private let wholeBefore: WinTally
  private let wholeNow: WinTally
  private let minimumSample: Int
  private let isComparable: Bool

  private static let historyLength = 8

  init(cube: Cube, whole: Cube, period: Period, versus: Period, minimumSample: Int) {
    var past = [period]
    while past.count < Self.historyLength { past.insert(past[0].previous, at: 0) }
    history = past + [versus]
    now = cube.total(in: period)
    wholeBefore = whole.total(in: versus)
    wholeNow = whole.total(in: period)
    self.minimumSample = minimumSample
    isComparable = cube.isComparable(versus, period)
  }

  /// The lines of one table, each p adjusted for having looked at all of them.
  func rows(_ lines: [Line]) -> [SegmentTable.Row] {
    let adjusted = FalseDiscovery.adjusted(lines.map { isJudged($0) ? p($0) : nil })
    return zip(lines, adjusted).map { row($0, adjustedP: $1) }
  }

  /// A line that stands alone.
  func row(_ line: Line) -> SegmentTable.Row {
    row(line, adjustedP: isJudged(line) ? p(line) : nil)
  }

  private func isJudged(_ line: Line) -> Bool {
    min(line.now.closed, line.before.closed) >= minimumSample
  }

  private func p(_ line: Line) -> Double? { WinRate.pOfChange(from: line.before, to: line.now) }

  private func row(_ line: Line, adjustedP: Double?) -> SegmentTable.Row {
    let (tally, before) = (line.now, line.before)
    return SegmentTable.Row(
      segment: line.name, closed: tally.closed, won: tally.won, winRate: tally.winRate,
      interval: WinRate.interval(won: tally.won, of: tally.closed),
      weightedWinRate: tally.weightedWinRate, amount: Amount(minorUnits: tally.amount),
      valuePerDeal: tally.valuePerDeal, wonPerOpenDay: tally.wonPerOpenDay,
      share: now.closed > 0 ? Double(tally.closed) / Double(now.closed) : 0,
      winRateChange: ChangeTest(from: before, to: tally, weight: .count).change,
      weightedWinRateChange: ChangeTest(from: before, to: tally, weight: .amount).change,
      contribution: contribution(from: before, to: tally), pValue: p(line),
      adjustedP: adjustedP, verdict: verdict(line, adjustedP),
      history: line.history.dropLast().map(\.winRate),
      isBelowMinimum: tally.closed < minimumSample)
  }

  private func verdict(_ line: Line, _ adjustedP: Double?) -> Verdict {
    Verdict(
      p: adjustedP, closed: line.before.closed, line.now.closed, minimumSample: minimumSample,
      isComparable: isComparable)
  }

  /// C(S) = [w1(S) − R̄ n1(S)]/N1 − [w0(S) − R̄ n0(S)]/N0; additive over any partition.
  private func contribution(from before: WinTally, to after: WinTally) -> Double? {
    guard let rate0 = wholeBefore.winRate, let rate1 = wholeNow.winRate else { return nil }
    let mean = (rate0 + rate1) / 2
    func part(_ tally: WinTally, of whole: WinTally) -> Double {
      (Double(tally.won) - mean * Double(tally.closed)) / Double(whole.closed)
    }
    return part(after, of: wholeNow) - part(before, of: wholeBefore)
  }
}
