import CCurl
import Glibc

/// What goes out and comes in while a transfer runs, and to which addresses it may connect.
final class Conversation {
  /// More of an answer is not kept.
  private static let mostKept = 512
  /// Nobody has more to say to a message.
  private static let mostRead = 65_536

  private let outgoing: [UInt8]
  private var sent = 0
  private let mayBePrivate: Bool
  private(set) var answer: [UInt8] = []
  private var read = 0
  /// The answer was longer than anybody has to say.
  var isFlood: Bool { read > Self.mostRead }
  /// The transfer wanted to connect to an address of a private network.
  private(set) var wasPrivate = false

  init(sending outgoing: [UInt8] = [], mayBePrivate: Bool) {
    (self.outgoing, self.mayBePrivate) = (outgoing, mayBePrivate)
  }

  /// Lets a handle of libcurl ask this conversation; it must not outlive it.
  func attach(to handle: UnsafeMutableRawPointer) {
    let own = Unmanaged.passUnretained(self).toOpaque()
    for option in [CURLOPT_READDATA, CURLOPT_WRITEDATA, CURLOPT_OPENSOCKETDATA] {
      _ = quarterdeck_set_pointer(handle, option, own)
    }
    _ = quarterdeck_set_transfer(handle, CURLOPT_READFUNCTION) { memory, size, count, own in
      guard let own, let memory else { return 0 }
      return Conversation.of(own).give(to: memory, atMost: size * count)
    }
    _ = quarterdeck_set_transfer(handle, CURLOPT_WRITEFUNCTION) { memory, size, count, own in
      guard let own, let memory else { return 0 }
      let bytes = UnsafeRawBufferPointer(start: memory, count: size * count)
      return Conversation.of(own).keep(bytes) ? bytes.count : 0
    }
    _ = quarterdeck_set_open_socket(handle) { own, _, address in
      guard let own, let address else { return -1 }
      return Conversation.of(own).connectible(address)
    }
  }

  private static func of(_ pointer: UnsafeMutableRawPointer) -> Conversation {
    Unmanaged<Conversation>.fromOpaque(pointer).takeUnretainedValue()
  }

  private func give(to memory: UnsafeMutablePointer<CChar>, atMost limit: Int) -> Int {
    let part = outgoing[sent..<min(outgoing.count, sent + limit)]
    part.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { memcpy(memory, start, bytes.count) }
    }
    sent += part.count
    return part.count
  }

  /// Whether to read on.
  private func keep(_ bytes: UnsafeRawBufferPointer) -> Bool {
    answer += bytes.prefix(max(0, Self.mostKept - answer.count))
    read += bytes.count
    return !isFlood
  }

  /// A socket for an address; none, which ends the transfer, where it may not be connected to.
  ///
  /// What a name means is looked at here, when it is used, so that it cannot change in between.
  private func connectible(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    guard let place = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return -1 }
    let whole = UnsafeRawPointer(address).advanced(by: place)
    if !mayBePrivate, AddressRange.isPrivate(whole.assumingMemoryBound(to: sockaddr.self)) {
      wasPrivate = true
      return -1
    }
    let known = address.pointee
    return socket(
      known.family, known.socktype | Int32(SOCK_CLOEXEC.rawValue), known.protocol)
  }
}
