/// What came of handing a message to its channel.
public enum DeliveryOutcome: Hashable, Sendable {
  /// The channel has taken it, with what it answered.
  case delivered(answer: String)
  /// It has not, and why; `retryAfter` are the seconds that it asked to be left alone.
  case failed(reason: String, retryAfter: Int64?)
  /// It is there, and does not take a message for this address; others may arrive.
  case refused(reason: String)
}
