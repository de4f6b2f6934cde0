/// The mix effect of two or three dimensions together, shared out between them by Shapley's value.
///
/// Of every set of the dimensions the mix effect is counted by their joint segments; a dimension
/// gets what it adds to the sets without it, averaged over all orders. The shares and the
/// conversion inside the joint segments add up to the change exactly.
/// Definition: docs/metrics/shapley-mix.md.
public struct ShapleyMix: Hashable, Sendable {
  /// What one dimension has of the mix effect.
  public struct Part: Hashable, Sendable {
    public let dimension: Dimension
    public let effect: WinRateChange.Effect
  }

  /// The split itself.
  public struct Split: Hashable, Sendable {
    /// In the order asked for.
    public let parts: [Part]
    /// Σ parts.
    public let mix: WinRateChange.Effect
    /// The rate effect of the joint segments.
    public let conversion: WinRateChange.Effect
  }

  /// Share of the weight in joint segments of both periods below which nothing is split.
  public static let leastCoverage = 0.95
  /// As many dimensions as joint segments can carry.
  public static let mostDimensions = 3

  public let weight: Weight
  public let dimensions: [Dimension]
  /// The share of the weight, in the period that has less of it, that lies in joint segments which
  /// both periods have.
  public let coverage: Double
  /// `nil` below the least coverage.
  public let split: Split?
}
