/// Where an open deal's age stands against the typical winning cycle.
public enum LifeCycleState: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Younger than the median winning cycle.
  case fine
  /// Older than the median winning cycle.
  case watch
  /// Beyond the 90th percentile, while the odds of winning are no lower than at the start.
  case old
  /// Beyond the 90th percentile, with lower odds of winning than at the start.
  case breach
  /// Too few wins to say.
  case unknown

  public static func < (left: Self, right: Self) -> Bool { left.severity < right.severity }

  private var severity: Int {
    switch self {
    case .unknown: 0
    case .fine: 1
    case .watch: 2
    case .old: 3
    case .breach: 4
    }
  }
}
