import Foundation
import Glibc

/// A client that says exactly what it is told to say.
public final class RawClient {
  private let descriptor: Int32
  private var received: [UInt8] = []

  private struct NotConnected: Error {}

  /// Connects to a port of this machine; nothing is waited for longer than `patience` seconds.
  public init(port: Int, patience: Int = 20) throws {
    signal(SIGPIPE, SIG_IGN)
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw NotConnected() }
    var limit = timeval(tv_sec: patience, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(descriptor, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
    }
  }

  deinit { close(descriptor) }

  /// Sends a text; false where the other end takes no more.
  @discardableResult
  public func send(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// Says that nothing more will be sent.
  public func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// What has come, as soon as it ends in a text, or the other end has closed or is silent too long.
  public func receive(until end: String) -> String {
    while !text.hasSuffix(end), readsMore() == true {}
    return text
  }

  /// Whether the other end closes, whatever it still has to say, rather than being silent too long.
  public func seesTheEnd() -> Bool {
    while true {
      guard let isMore = readsMore() else { return false }
      if !isMore { return true }
    }
  }

  /// All that has come.
  public var text: String { String(decoding: received, as: UTF8.self) }

  /// True for more bytes, false at the end or after a reset, `nil` where nothing came in time.
  private func readsMore() -> Bool? {
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &block, block.count)
    if count > 0 { received += block[..<count] }
    return count < 0 && errno == EAGAIN ? nil : count > 0
  }
}
