/// What happened to an alert, and through whom: a line of its log.
public struct AlertEvent: Hashable, Sendable {
  /// What happened; the raw values are those of the store and of the JSON output.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case opened, reopened, woke, acknowledged, snoozed, resolved, noted, undone
    case wontAct = "wont_act"
    case delivered
  }

  public let alert: Alert.ID
  public let kind: Kind
  /// The as-of day.
  public let day: Day
  /// Who did it; `nil` for what happened by itself.
  public let person: String?
  /// The note, the day of waking, the stage, or why it was resolved by itself.
  public let detail: String?
  /// Seconds since 1970; `nil` where nobody looked at a clock.
  public let moment: Int64?

  public init(
    _ kind: Kind, of alert: Alert.ID, on day: Day, by person: String? = nil,
    detail: String? = nil, moment: Int64? = nil
  ) {
    (self.alert, self.kind, self.day) = (alert, kind, day)
    (self.person, self.detail, self.moment) = (person, detail, moment)
  }
}
