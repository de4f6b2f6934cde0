/// Which closed deals belong to a period.
public enum Basis: String, Hashable, Sendable, CaseIterable {
  /// Deals that closed inside the period.
  case closed
  /// Deals that were created inside the period, won or lost up to the as-of day.
  case created
}
