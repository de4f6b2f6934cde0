/// A message about alerts on its way to somebody.
public struct OutboxMessage: Hashable, Sendable, Identifiable {
  /// How it comes; the raw values are those of the store and of the JSON output.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case immediate, digest
  }

  /// What has become of it; `dead` is one that nobody took for ``Backoff/patience``, `withdrawn` one
  /// whose alerts no longer ask for anybody.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case queued, sent, dead, withdrawn
  }

  public let id: Int64
  public let kind: Kind
  /// The name of a ``Recipient``.
  public let recipient: String
  /// The recipient's day that it counts for: the one on which it is to arrive.
  public let day: Day
  public internal(set) var alerts: [Alert.ID]
  public internal(set) var state = State.queued
  /// Seconds since 1970, as all moments: when it was made, or the hour of its digest.
  public let created: Int64
  /// From when on its patience counts.
  public internal(set) var since: Int64
  /// It is not tried before.
  public internal(set) var notBefore: Int64
  public internal(set) var attempts = 0
  /// Why the last attempt failed; `nil` where none has.
  public internal(set) var problem: String?

  init(
    id: Int64, _ kind: Kind, to recipient: String, on day: Day, about alerts: [Alert.ID],
    created: Int64, notBefore: Int64
  ) {
    (self.id, self.kind, self.recipient, self.day) = (id, kind, recipient, day)
    (self.alerts, self.created, self.since) = (alerts, created, created)
    self.notBefore = notBefore
  }
}
