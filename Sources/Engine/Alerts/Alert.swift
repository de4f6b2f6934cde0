/// A rule fired, for a deal or for the model: one entry of the inbox.
public struct Alert: Hashable, Sendable, Identifiable {
  /// Which rule fired; the raw values are those of the store and of the JSON output.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    case stageStall = "stage_stall"
    case lifeCycleBreach = "life_cycle_breach"
    case scoreDrop = "score_drop"
    case modelDrift = "model_drift"
  }

  public enum State: String, Hashable, Sendable, CaseIterable {
    case open, acknowledged, snoozed, resolved
  }

  /// How much it matters, worst first.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case critical, high, watch
  }

  public let id: Int64
  public let rule: Rule
  /// Empty where the alert is about no single deal, as are ``rep`` and ``amount``.
  public let dealID: String
  /// Whether it is about a deal; else it is about all scores.
  public var isAboutDeal: Bool { !dealID.isEmpty }
  public let rep: String
  public internal(set) var amount: Amount
  public var state: State
  public internal(set) var severity: Severity
  /// Counts how often the same condition has come back after it had cleared; 1 at first.
  public let episode: Int
  public let firstSeen: Day
  public var lastSeen: Day
  public var snoozedUntil: Day?
  public var acknowledgedBy: String?
  /// What a sales manager reads: "124 days old; 90 % of similar wins took 61 days or less".
  public internal(set) var sentence: String

  public init(
    id: Int64, rule: Rule, dealID: String, rep: String, amount: Amount, state: State,
    severity: Severity, episode: Int, firstSeen: Day, lastSeen: Day, snoozedUntil: Day?,
    acknowledgedBy: String?, sentence: String
  ) {
    self.id = id
    self.rule = rule
    self.dealID = dealID
    self.rep = rep
    self.amount = amount
    self.state = state
    self.severity = severity
    self.episode = episode
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.snoozedUntil = snoozedUntil
    self.acknowledgedBy = acknowledgedBy
    self.sentence = sentence
  }
}
