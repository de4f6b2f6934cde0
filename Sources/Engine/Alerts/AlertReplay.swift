/// What a rule would have said on past days, by the inbox's own semantics and from what each day knew.
public struct AlertReplay: Hashable, Sendable {
  /// A message that would have been sent.
  public struct Message: Hashable, Sendable {
    public let day: Day
    public let alert: Alert
  }

  public let rule: Alert.Rule
  public let from: Day
  public let through: Day
  /// Oldest first.
  public let messages: [Message]
  /// `nil` for a rule that is about no deals.
  public let hits: HitRate?
}
