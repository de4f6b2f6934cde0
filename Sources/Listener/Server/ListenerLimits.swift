/// What a client may ask of a listener.
public struct ListenerLimits: Hashable, Sendable {
  /// Bytes of a body; CRMs send far less.
  public var bodyBytes = 1 << 20
  /// Bytes of a target and all headers.
  public var headBytes = 16 << 10
  public var headers = 100
  /// Seconds from the first byte of a request to its last.
  public var arrivalSeconds = 10.0
  /// Seconds from an answer to the first byte of the next request.
  public var idleSeconds = 30.0
  /// Connections at once; more wait until one ends.
  public var connections = 64

  public init() {}
}
