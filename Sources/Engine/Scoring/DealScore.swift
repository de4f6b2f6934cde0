/// An open deal's probability of winning on a day, and what speaks for and against it.
public struct DealScore: Hashable, Sendable {
  /// Where the probability comes from.
  public enum Kind: String, Hashable, Sendable {
    /// The calibrated model.
    case model
    /// The win rate of similar deals, because no model proved better.
    case baseRate = "base rate, no model"

    /// What answers where a reason for base rates is given, or none.
    public init(baseRateReason reason: String?) { self = reason == nil ? .model : .baseRate }
  }

  /// 0…1.
  public let probability: Double
  public let kind: Kind
  /// The win rate of similar closed deals, shrunken towards all deals.
  public let baseRate: Double
  /// The closed deals that the base rate was learned from; `nil` where that was not kept.
  public let baseRateDeals: Int?
  /// Strongest first; empty without a model.
  public internal(set) var drivers: [Driver]

  /// The log-odds at which a model's average look at a deal stands, from where the drivers lead to the
  /// deal's own; `nil` without drivers.
  public var start: Double? {
    guard !drivers.isEmpty else { return nil }
    return logOdds - drivers.reduce(0) { $0 + $1.contribution }
  }

  /// The log-odds of winning.
  public var logOdds: Double { LogOdds.of(probability) }

  public init(
    probability: Double, kind: Kind, baseRate: Double, baseRateDeals: Int? = nil, drivers: [Driver]
  ) {
    self.probability = probability
    self.kind = kind
    self.baseRate = baseRate
    self.baseRateDeals = baseRateDeals
    self.drivers = drivers
  }
}
