/// One line of the log of deliveries.
public struct DeliveryAttempt: Hashable, Sendable {
  public let message: OutboxMessage.ID
  /// Counts from 1.
  public let number: Int
  /// Seconds since 1970.
  public let began: Int64
  /// `nil` where the process ended before the channel answered: nobody knows whether it arrived.
  public let ended: Int64?
  public let isDelivered: Bool
  /// What the channel answered, or why it could not be asked.
  public let answer: String?
}
