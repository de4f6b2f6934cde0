/// The change of a win rate between two periods, split over several dimensions at once.
///
/// A linear model of winning on all dimensions and the period gives the mix effect of each
/// dimension at fixed others, and the conversion at the same mix; they add up to the change.
/// Definition: docs/metrics/joint-change.md.
public struct JointChange: Hashable, Sendable {
  /// The mix effect of a dimension, or of several that the data cannot tell apart.
  public struct Part: Hashable, Sendable {
    public let dimensions: [Dimension]
    public let effect: WinRateChange.Effect
  }

  /// What a deal is from its first day on.
  public static let attributes: [Dimension] = [.industry, .region, .product, .leadSource]

  public let weight: Weight
  /// All mix effects together.
  public let mix: WinRateChange.Effect
  public let parts: [Part]
  /// The change at the same mix; `nil` where a dimension changed all of its values with the
  /// period, so that the two cannot be told apart and the parts hold the whole change.
  public let conversion: WinRateChange.Effect?
}
