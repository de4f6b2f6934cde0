/// How the win rates of a family spread: each its own draw from a beta distribution.
///
/// A rate of few deals is drawn towards the mean of the family, one of many stays where it is.
/// Definition: docs/metrics/beta-binomial.md.
public struct BetaBinomial: Hashable, Sendable {
  public let mean: Double
  /// One over the deals' worth that the mean has for every member; 0 means that nothing tells the
  /// members apart, and all have the mean.
  public let theta: Double
  /// Wilson's interval of the rate of all deals together.
  private let pooledInterval: Interval

  /// The deals' worth of the mean that is added to every member's own; `nil` for complete pooling.
  public var priorDeals: Double? { theta > 0 ? 1 / theta : nil }

  /// The most likely spread of these members' rates; `nil` without closed deals.
  init?(of members: [WinTally]) {
    let whole = members.reduce(.zero, +)
    guard let interval = WinRate.interval(won: whole.won, of: whole.closed) else { return nil }
    (mean, theta) = BetaBinomialLikelihood(of: members).peak
    pooledInterval = interval
  }

  /// The member's rate as the family makes it likely: the mean of its posterior distribution.
  func rate(of member: WinTally) -> Double {
    (mean + theta * Double(member.won)) / (1 + theta * Double(member.closed))
  }

  /// The central 95 % of the member's posterior distribution.
  ///
  /// Under complete pooling that has no width, and Wilson's interval of the common rate is given.
  func interval(of member: WinTally) -> Interval {
    guard theta > 0 else { return pooledInterval }
    let a = mean / theta + Double(member.won)
    let b = (1 - mean) / theta + Double(member.lost)
    return Interval(
      lower: IncompleteBeta.quantile(0.025, a, b), upper: IncompleteBeta.quantile(0.975, a, b))
  }
}
