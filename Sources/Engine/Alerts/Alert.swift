/// A rule fired, for a deal, a segment or all scores: one entry of the inbox.
public struct Alert: Hashable, Sendable, Identifiable {
  /// Which rule fired; the raw values are those of the store and of the JSON output.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    case stageStall = "stage_stall"
    case lifeCycleBreach = "life_cycle_breach"
    case scoreDrop = "score_drop"
    case closeDatePast = "close_date_past"
    case closeDatePushed = "close_date_pushed"
    case segmentDrop = "segment_drop"
    case modelDrift = "model_drift"
    case dataIsOld = "data_is_old"
  }

  /// What has become of it; `pending` is a condition that has not held for long enough yet.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case pending, open, acknowledged, snoozed, resolved
  }

  /// How much it matters, worst first.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case critical, high, watch
  }

  public let id: Int64
  public let rule: Rule
  /// Empty where the alert is about no single deal, as are ``rep``, ``stage`` and ``amount``.
  public let dealID: String
  /// The segment that it is about, as `region=Europe`; else empty.
  public let segment: String
  /// The period that it is about; empty where the condition has none.
  public let period: String
  public internal(set) var rep: String
  public internal(set) var stage: String
  public internal(set) var amount: Amount
  public internal(set) var severity: Severity
  /// What a sales manager reads: "124 days old; 90 % of similar wins took 61 days or less".
  public internal(set) var sentence: String

  public var state: State
  /// Counts how often the same condition has come back for good after it had cleared; 1 at first.
  public let episode: Int
  public internal(set) var firstSeen: Day
  /// The last day on which the condition was found.
  public var lastSeen: Day
  /// The first day on which the episode was open; `nil` while it has only been pending.
  public var openedOn: Day?
  /// How often it came back within the reopen window.
  public var reopenings = 0
  /// Another rule's alert of the same deal, or of the data, that speaks for this one.
  public var silencedBy: Rule?

  public var snoozedUntil: Day?
  public var acknowledgedBy: String?
  public var note: String?
  public var resolvedOn: Day?
  /// Who resolved it; `nil` where the condition went away by itself.
  public var resolvedBy: String?
  /// The stage of the deal in which nobody will act; the condition stays silent while it is there.
  public var wontActIn: String?

  /// The day of the last message about this condition that arrived.
  public var lastDelivered: Day?
  /// It has opened, and no message has told of it yet.
  public var awaitsMessage = false

  public init(
    id: Int64, rule: Rule, dealID: String = "", segment: String = "", period: String = "",
    rep: String = "", stage: String = "", amount: Amount = .zero, severity: Severity,
    sentence: String, state: State = .open, episode: Int = 1, firstSeen: Day, lastSeen: Day
  ) {
    self.id = id
    self.rule = rule
    (self.dealID, self.segment, self.period) = (dealID, segment, period)
    (self.rep, self.stage, self.amount) = (rep, stage, amount)
    (self.severity, self.sentence) = (severity, sentence)
    (self.state, self.episode) = (state, episode)
    (self.firstSeen, self.lastSeen) = (firstSeen, lastSeen)
  }

  /// So many returns within an episode are flapping.
  public static let flappingReopenings = 2

  /// The condition comes and goes.
  public var isFlapping: Bool { reopenings >= Self.flappingReopenings }

  /// Whether it is about a deal; else it is about a segment, the scores or the data.
  public var isAboutDeal: Bool { !dealID.isEmpty }

  /// Whether it asks for somebody: open, and no other alert speaks for it.
  public var asksForSomebody: Bool { state == .open && silencedBy == nil }
}
