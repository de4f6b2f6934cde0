/// What became of one message.
public struct MessageResult: Hashable, Sendable {
  /// What became of it; the raw values are those of the JSON output.
  public enum Outcome: String, Hashable, Sendable {
    case taken
    /// It was taken in before.
    case repeated
    /// Everything it says was said anew since; it is part of the history only.
    case late
    /// It says nothing that was not known.
    case unchanged
  }

  public let id: String
  public let dealID: String
  public let outcome: Outcome
  /// What happened to the deal.
  public let events: [DealEvent]
  /// Names of columns in it that mean nothing to us, and were left alone.
  public let unread: [String]

  /// Whether the deal needs another score at once.
  public var asksForScore: Bool {
    events.contains { $0.kind == .dealCreated || $0.kind == .stageUpdated }
  }
}
