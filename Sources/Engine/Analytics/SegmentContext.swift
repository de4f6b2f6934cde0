/// What every line of a segment table has in common: the two periods and the whole of each.
struct SegmentContext {
  /// Periods of the history, oldest first; the period itself is the last, the comparison follows.
  let history: [Period]
  private let now: WinTally
  private let wholeBefore: WinTally
  private let wholeNow: WinTally

  private static let historyLength = 8

  init(cube: Cube, whole: Cube, period: Period, versus: Period) {
    var past = [period]
    while past.count < Self.historyLength { past.insert(past[0].previous, at: 0) }
    history = past + [versus]
    now = cube.total(in: period)
    wholeBefore = whole.total(in: versus)
    wholeNow = whole.total(in: period)
  }

  /// The tally of the comparison period.
  func before(_ history: [WinTally]) -> WinTally { history[history.count - 1] }

  /// The line of one segment, given its tallies along ``history``.
  func row(_ name: String, history: [WinTally], minimumSample: Int) -> SegmentTable.Row {
    let (tally, before) = (history[history.count - 2], before(history))
    return SegmentTable.Row(
      segment: name, closed: tally.closed, won: tally.won, winRate: tally.winRate,
      interval: WinRate.interval(won: tally.won, of: tally.closed),
      weightedWinRate: tally.weightedWinRate, amount: Amount(minorUnits: tally.amount),
      valuePerDeal: tally.closed > 0
        ? Double(tally.wonAmount) / 100 / Double(tally.closed) : nil,
      share: now.closed > 0 ? Double(tally.closed) / Double(now.closed) : 0,
      winRateChange: ChangeTest(from: before, to: tally, weight: .count).change,
      weightedWinRateChange: ChangeTest(from: before, to: tally, weight: .amount).change,
      contribution: contribution(from: before, to: tally),
      pValue: WinRate.pOfChange(from: before, to: tally),
      history: history.dropLast().map(\.winRate),
      isBelowMinimum: tally.closed < minimumSample)
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
