/// Who is told of alerts and how much, as a company decides.
public struct NotificationSettings: Hashable, Sendable {
  /// So many messages a person and day come at once; the rest waits for the digest.
  public var immediate = 5
  /// The minute of the day, on the recipient's clock, at which the digest comes.
  public var digestMinute = 8 * 60
  public let routing: Routing

  public init(routing: Routing) { self.routing = routing }
}
