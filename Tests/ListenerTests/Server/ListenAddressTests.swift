import Testing

@testable import Listener

@Suite struct ListenAddressTests {
  @Test(arguments: [
    ("127.0.0.1:8377", "127.0.0.1:8377", true), ("localhost:0", "127.0.0.1:0", true),
    ("127.9.9.9:65535", "127.9.9.9:65535", true), ("[::1]:80", "[::1]:80", true),
    ("0.0.0.0:80", "0.0.0.0:80", false), ("[::]:80", "[::]:80", false),
    ("192.168.1.7:80", "192.168.1.7:80", false),
    ("[::ffff:127.0.0.1]:80", "[::ffff:127.0.0.1]:80", false),
  ])
  func anAddressIsANumberAndAPort(text: String, written: String, isLoopback: Bool) throws {
    let address = try #require(ListenAddress(text))

    #expect(address.description == written && address.isLoopback == isLoopback)
  }

  @Test(arguments: [
    "", "8377", ":8377", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1",
    "127.0.0.1:+1",
    "127.1:80", "127.evil.example:80", "example.com:80", "::1:80", "[127.0.0.1]:80", "[::1]",
    "127.0.0.1:٨٠",
  ])
  func anythingElseIsNone(text: String) {
    #expect(ListenAddress(text) == nil)
  }
}
