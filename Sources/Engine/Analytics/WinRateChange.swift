/// The change of a win rate between two periods, split into mix and rate effects of one dimension.
///
/// Midpoint weights leave no interaction term: mix and rate effects add up to the change exactly.
/// Formulas: docs/metrics/win-rate-change.md.
public struct WinRateChange: Hashable, Sendable {
  /// One period's side of the comparison.
  public struct Side: Hashable, Sendable {
    public let period: Period
    public let completeness: Completeness
    /// Share of the period's deals that the export can hold, 0…1.
    public let coverage: Double
    public let closed: Int
    public let won: Int
    /// In the weight asked for; `nil` without closed deals.
    public let rate: Double?
  }

  /// An estimate with its standard error; the error is `nil` where a period has one deal or none.
  public struct Effect: Hashable, Sendable {
    public let value: Double
    public let standardError: Double?

    func widened(by factor: Double) -> Self {
      Self(value: value, standardError: standardError.map { $0 * factor })
    }
  }

  /// One segment's part of the change.
  public struct Line: Hashable, Sendable {
    /// Whether the segment has closed deals in both periods.
    public enum Status: String, Hashable, Sendable {
      case both, entered, left
    }

    public let segment: String
    public let status: Status
    public let closedBefore: Int
    public let closedAfter: Int
    /// Shares of closed deals, or of closed amount when weighted by amount.
    public let shareBefore: Double
    public let shareAfter: Double
    public let rateBefore: Double?
    public let rateAfter: Double?
    public let mix: Effect
    public let rate: Effect
    /// Mix plus rate effect.
    public let contribution: Effect
    /// Two-sided p of the contribution being zero; `nil` without a standard error.
    public let pValue: Double?
    /// The p after Benjamini and Hochberg over all lines of the dimension.
    public internal(set) var adjustedP: Double?
  }

  public let dimension: Dimension
  public let weight: Weight
  public let basis: Basis
  public let filter: DealFilter
  /// Only the first so many days of both periods are compared, one of them still running.
  public let firstDays: Int?
  public let before: Side
  public let after: Side
  /// `nil` when either period has no closed deals.
  public let change: Double?
  /// Newcombe's interval by count, normal with ratio standard errors by amount.
  public let interval: Interval?
  public let pValue: Double?
  public let verdict: Verdict
  /// Whether the export holds both periods whole, or a running one to date.
  public let isComparable: Bool
  /// The smallest change that would have been seen with 80 % power.
  public let detectable: Double?
  public let mix: Effect?
  public let rate: Effect?
  /// Σ contributions of segments present in one period only.
  public let entered: Double
  public let left: Double
  /// Largest absolute contribution first.
  public let lines: [Line]
  /// Every segment's rate moved one way and the total the other.
  public let isSimpson: Bool
  /// The change by amount in four parts; `nil` when either period has no amount.
  public let weightedSplit: WeightedSplit?
  /// Whether the larger deals are lost more than before; `nil` when either period has no amount.
  public internal(set) var sizeGap: SizeGap?
  /// The change over several dimensions at once; `nil` unless it was asked for.
  public internal(set) var joint: JointChange?
  /// By how much all errors here are wider, because the deals of a rep went together.
  public let repDependence: RepDependence
  /// Why the comparison deserves a doubt, as sentences; empty when it does not.
  public internal(set) var doubts: [String]
}
