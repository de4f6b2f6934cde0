public import Engine

/// Two periods of the same deals, to be compared.
public struct Comparison: Hashable, Sendable {
  public let period: Period
  public let versus: Period
  public let filter: DealFilter
  public let basis: Basis
}
