/// Win rates of successive periods.
public struct Trend: Hashable, Sendable {
  /// The figures of one period; a rate without closed deals is `nil`.
  public struct Entry: Hashable, Sendable {
    public let period: Period
    public let completeness: Completeness
    /// Share of the period's deals that the export can hold, 0…1.
    public let coverage: Double
    /// Whether the period is complete and the export holds it whole.
    public var isComparable: Bool {
      completeness.isComplete && coverage >= PeriodCoverage.ampleShare
    }
    public let closed: Int
    public let won: Int
    public let winRate: Double?
    /// Wilson interval of the win rate.
    public let interval: Interval?
    public let amount: Amount
    public let wonAmount: Amount
    public let weightedWinRate: Double?
    public let weightedInterval: Interval?
    /// Weighted minus count win rate; negative when the larger deals are lost.
    public let sizeGap: Double?
  }

  public let entries: [Entry]
  /// p of the χ² test that the periods which the export holds whole share one win rate; `nil`
  /// with fewer than two.
  public let homogeneityP: Double?
}

extension Trend {
  /// The win rates of every period of a cube, oldest first.
  public init(of cube: Cube) {
    entries = cube.periods.map { Entry(of: cube.total(in: $0), in: $0, cube: cube) }
    let whole = cube.periods.filter {
      cube.completeness(of: $0).isComplete && (cube.coverage(of: $0)?.isAmple ?? false)
    }
    homogeneityP = ChiSquare.homogeneityP(of: whole.map { cube.total(in: $0) })
  }
}

extension Trend.Entry {
  fileprivate init(of tally: WinTally, in period: Period, cube: Cube) {
    self.period = period
    completeness = cube.completeness(of: period)
    coverage = cube.coverage(of: period)?.share ?? 0
    closed = tally.closed
    won = tally.won
    winRate = tally.winRate
    interval = WinRate.interval(won: tally.won, of: tally.closed)
    amount = Amount(minorUnits: tally.amount)
    wonAmount = Amount(minorUnits: tally.wonAmount)
    weightedWinRate = tally.weightedWinRate
    weightedInterval = WeightedWinRate.interval(of: tally)
    sizeGap = WeightedWinRate.sizeGap(of: tally)
  }
}
