/// A body that is its sender's own.
public struct ProvenBody: Hashable, Sendable {
  public let sender: Sender
  /// The id under which it is sent, however often; `nil` where ids stand in the body.
  public let id: String?
  public let body: [UInt8]
}
