import Glibc
import Testing

@testable import Delivery

/// Addresses, and whether Python calls them no part of the public internet.
///
///     python3 -c 'import ipaddress, sys
///     for text in sys.argv[1:]: print(text, not ipaddress.ip_address(text).is_global)' …
///
/// Multicast, which Python counts as global, is nothing that a message goes to.
private let addresses: [(String, Bool)] = [
  ("8.8.8.8", false), ("0.0.0.0", true), ("10.1.2.3", true), ("11.0.0.1", false),
  ("100.64.0.1", true), ("100.128.0.1", false), ("127.0.0.1", true), ("169.254.169.254", true),
  ("172.15.0.1", false), ("172.16.0.1", true), ("172.31.255.255", true), ("172.32.0.1", false),
  ("192.0.2.1", true), ("192.168.0.1", true), ("192.169.0.1", false), ("198.18.0.1", true),
  ("198.51.100.7", true), ("203.0.113.7", true), ("224.0.0.1", true), ("255.255.255.255", true),
  ("::1", true), ("::", true), ("fe80::1", true), ("fc00::1", true), ("2001:db8::1", true),
  ("2606:4700::1", false), ("::ffff:10.0.0.1", true), ("::ffff:8.8.8.8", false),
  ("64:ff9b::a00:1", true), ("2002:a00:1::", true), ("ff02::1", true),
]

@Test(arguments: addresses)
func privateAddressesAreToldFromPublicOnes(text: String, isPrivate: Bool) throws {
  var (short, long) = (sockaddr_in(), sockaddr_in6())
  if inet_pton(AF_INET, text, &short.sin_addr) == 1 {
    short.sin_family = sa_family_t(AF_INET)
    let result = withUnsafePointer(to: &short) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { AddressRange.isPrivate($0) }
    }
    #expect(result == isPrivate)
  } else {
    #expect(inet_pton(AF_INET6, text, &long.sin6_addr) == 1)
    long.sin6_family = sa_family_t(AF_INET6)
    let result = withUnsafePointer(to: &long) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { AddressRange.isPrivate($0) }
    }
    #expect(result == isPrivate)
  }
}
