/// Forecasts made as of past days, each beside what then happened.
public struct ForecastTest: Hashable, Sendable {
  /// One past quarter's forecast and what came.
  public struct Case: Hashable, Sendable {
    public let forecast: PipelineForecast
    /// Won in the rest of the period by the deals that were open on the day.
    public let came: Amount

    public init(forecast: PipelineForecast, came: Amount) {
      (self.forecast, self.came) = (forecast, came)
    }

    public var isInside: Bool { forecast.toCome.holds(came) }
  }

  /// Oldest first.
  public let cases: [Case]
  /// Quarters of which nothing could be forecast, because too little was known then.
  public let omitted: Int

  public init(cases: [Case], omitted: Int) { (self.cases, self.omitted) = (cases, omitted) }

  /// How many truths lay in their intervals.
  public var inside: Int { cases.count { $0.isInside } }

  /// The share of truths in their intervals with its 95 % interval (Wilson); `nil` without cases.
  public var coverage: Interval? { WinRate.interval(won: inside, of: cases.count) }
}
