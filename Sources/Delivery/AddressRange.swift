import Glibc

/// Tells addresses of the machine and of private networks from those of the public internet.
///
/// Source: the special-purpose registries of IANA (RFC 6890), for IPv4 also where it is written
/// within IPv6.
enum AddressRange {
  /// Whether an address is one that only a private network, or the machine itself, can mean.
  static func isPrivate(_ address: UnsafePointer<sockaddr>) -> Bool {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        isPrivate(v4: UInt32(bigEndian: $0.pointee.sin_addr.s_addr))
      }
    case AF_INET6:
      address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
        withUnsafeBytes(of: pointer.pointee.sin6_addr) { isPrivate(v6: Array($0)) }
      }
    default: true
    }
  }

  /// Networks as their first address and the number of leading bits that they share.
  private static let privateNetworks: [(UInt32, Int)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16),
    (0xAC10_0000, 12), (0xC000_0000, 24), (0xC000_0200, 24), (0xC0A8_0000, 16),
    (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
    // Where machines at Azure ask about themselves.
    (0xA83F_8110, 32),
  ]

  static func isPrivate(v4 address: UInt32) -> Bool {
    privateNetworks.contains { network, bits in (address ^ network) >> UInt32(32 - bits) == 0 }
  }

  /// Of the 16 bytes of an address only global unicast is public, and of that not what is for
  /// documentation, nor what stands for a private IPv4 address.
  static func isPrivate(v6 bytes: [UInt8]) -> Bool {
    func v4(at place: Int) -> UInt32 {
      bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10...11] == [0xFF, 0xFF]
    if isMapped { return isPrivate(v4: v4(at: 12)) }
    if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B]) { return isPrivate(v4: v4(at: 12)) }
    if bytes.starts(with: [0x20, 0x02]) { return isPrivate(v4: v4(at: 2)) }
    if bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8]) || bytes.starts(with: [0x20, 0x01, 0, 0]) {
      return true
    }
    return bytes[0] & 0xE0 != 0x20
  }
}
