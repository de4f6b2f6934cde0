/// One period's segments in the weight asked for, with what the standard errors need of the whole.
struct WeighedPeriod {
  let segments: [WeighedSegment]
  let whole: WeighedSegment
  let closed: Int
  /// Win rate of the whole; `nil` without mass.
  let rate: Double?

  init(_ tallies: some Collection<WinTally>, weight: Weight) {
    let total = tallies.reduce(.zero, +)
    segments = tallies.map { WeighedSegment($0, weight: weight) }
    whole = WeighedSegment(total, weight: weight)
    closed = total.closed
    rate = whole.rate
  }

  /// A segment's share of the period's mass.
  func share(_ index: Int) -> Double { whole.mass > 0 ? segments[index].mass / whole.mass : 0 }

  /// Variance of an estimate whose influence on a deal of segment g is
  /// mass/mean mass × (`level[g]` + `slope[g]` × (won − rate of g)).
  ///
  /// `nil` below two deals. Deals are independent within a period.
  func variance(level: (Int) -> Double, slope: (Int) -> Double) -> Double? {
    guard closed > 1, whole.mass > 0 else { return nil }
    var sum = 0.0
    for (index, segment) in segments.enumerated() {
      guard let rate = segment.rate else { continue }
      let (a, b) = (level(index), slope(index))
      let (won, lost) = (a + b * (1 - rate), a - b * rate)
      sum += segment.wonSquares * won * won + segment.lostSquares * lost * lost
    }
    return sum * scale
  }

  /// Variance of an estimate that only one segment and the whole rate move.
  ///
  /// A deal's influence is mass/mean mass × (`level` × (inside − share) + `slope` × inside ×
  /// (won − rate of g) + `whole` × (won − rate of all)).
  func variance(of index: Int, level: Double, slope: Double, whole weight: Double) -> Double? {
    guard closed > 1, let all = rate else { return nil }
    let inside = segments[index]
    let (share, rate) = (share(index), inside.rate ?? 0)
    func square(_ isWon: Double, isInside: Double) -> Double {
      let influence =
        level * (isInside - share) + slope * isInside * (isWon - rate) + weight * (isWon - all)
      return influence * influence
    }
    let within =
      inside.wonSquares * square(1, isInside: 1) + inside.lostSquares * square(0, isInside: 1)
    let outside =
      (whole.wonSquares - inside.wonSquares) * square(1, isInside: 0)
      + (whole.lostSquares - inside.lostSquares) * square(0, isInside: 0)
    return (within + outside) * scale
  }

  /// 1 ÷ (mean mass² × N(N−1)).
  private var scale: Double {
    let n = Double(closed)
    let mean = whole.mass / n
    return 1 / (mean * mean * n * (n - 1))
  }
}
