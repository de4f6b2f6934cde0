/// When one rule fires.
public struct RuleSettings: Hashable, Sendable {
  /// Another limit for the deals of some segments.
  public struct Exception: Hashable, Sendable {
    public let segments: [Segment]
    public let limit: Double

    public init(segments: [Segment], limit: Double) {
      (self.segments, self.limit) = (segments, limit)
    }
  }

  public var isOn = true
  /// Days for which the condition must have been found before it is told.
  public var holdDays = 0
  /// Where the condition begins; its unit is the rule's.
  public var limit: Double
  /// Where the condition ends once it has begun.
  public var clearLimit: Double
  /// The first one that fits a deal holds for it.
  public var exceptions: [Exception] = []

  public init(limit: Double, clearLimit: Double? = nil) {
    self.limit = limit
    self.clearLimit = clearLimit ?? limit
  }

  /// What holds while the settings say nothing else.
  public static func standard(_ rule: Alert.Rule) -> Self {
    switch rule {
    case .stageStall, .lifeCycleBreach: Self(limit: 1)
    case .scoreDrop: Self(limit: 0.15, clearLimit: 0.10)
    case .closeDatePast: Self(limit: 1)
    case .closeDatePushed: Self(limit: 3)
    case .segmentDrop: Self(limit: 0.05)
    case .modelDrift: Self(limit: 0)
    case .dataIsOld: Self(limit: 36)
    }
  }

  /// The limit for a deal.
  func limit(for row: RiskBoard.Row) -> Double {
    exceptions.first { $0.segments.allSatisfy { $0.value == row.value(in: $0.dimension) } }?.limit
      ?? limit
  }
}
