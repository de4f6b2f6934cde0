internal import NIOCore

/// Where a listener waits for connections: a numeric address and a port.
public struct ListenAddress: Hashable, Sendable, CustomStringConvertible {
  public let host: String
  /// 0 lets the system choose.
  public let port: Int

  /// Reads `127.0.0.1:8377`, `[::1]:8377` or `localhost:8377`; `nil` for anything else.
  ///
  /// Names are not looked up: what one means could change, and with it who can connect.
  public init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    let (name, digits) = (text[..<colon], text[text.index(after: colon)...])
    guard !digits.isEmpty, digits.allSatisfy(\.isASCII), digits.allSatisfy(\.isNumber),
      let port = Int(digits), port <= 65_535
    else { return nil }
    let isBracketed = name.hasPrefix("[") && name.hasSuffix("]")
    let host = isBracketed ? String(name.dropFirst().dropLast()) : String(name)
    guard isBracketed == host.contains(":") else { return nil }
    self.init(host: host == "localhost" ? "127.0.0.1" : host, port: port)
  }

  init?(host: String, port: Int) {
    guard (try? SocketAddress(ipAddress: host, port: port)) != nil else { return nil }
    (self.host, self.port) = (host, port)
  }

  /// Whether only programs of the same machine can connect.
  public var isLoopback: Bool { host == "::1" || host.hasPrefix("127.") }

  public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
