/// Which closed deals a win rate counts, and in which period.
///
/// Definition: docs/metrics/counted-deals.md.
public enum Basis: String, Hashable, Sendable, CaseIterable {
  /// Deals won or lost inside the period.
  case closed
  /// Deals created inside the period, won or lost up to the as-of day.
  case created
  /// Deals closed inside the period, those without a decision counted as not won.
  case broad
  /// Deals won or lost inside the period without placeholder amounts and mega deals.
  case usual

  /// Whether a deal belongs to the period in which it closed.
  public var isByClose: Bool { self != .created }
}
