/// How much an open deal's risk matters: the worse of its chance of losing and its age.
///
/// A base rate is the same for many deals and says nothing of this one, so with it the age alone
/// decides. Definition: docs/metrics/risk-level.md.
public enum RiskLevel: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Neither a model nor enough similar wins to judge by.
  case unknown
  case fine, watch, high, critical

  /// Chances of losing from which a risk is critical, high, or to be watched.
  public static let limits = (critical: 0.8, high: 0.6, watch: 0.4)

  public init(of state: LifeCycleState, score: DealScore?) {
    let byAge = Self(of: state)
    guard let score, score.kind == .model else {
      self = byAge
      return
    }
    self = max(byAge, Self(risk: 1 - score.probability))
  }

  private init(of state: LifeCycleState) {
    switch state {
    case .unknown: self = .unknown
    case .fine: self = .fine
    // An old deal whose odds have not fallen is worth a look and no more.
    case .watch, .old: self = .watch
    case .breach: self = .high
    }
  }

  private init(risk: Double) {
    if risk >= Self.limits.critical {
      self = .critical
    } else if risk >= Self.limits.high {
      self = .high
    } else {
      self = risk >= Self.limits.watch ? .watch : .fine
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .unknown: 0
    case .fine: 1
    case .watch: 2
    case .high: 3
    case .critical: 4
    }
  }
}

extension RiskBoard.Row {
  /// How much the deal's risk matters.
  public var level: RiskLevel { RiskLevel(of: state, score: score) }
}
