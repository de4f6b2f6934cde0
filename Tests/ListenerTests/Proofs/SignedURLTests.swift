import Testing

@testable import Listener

@Suite struct SignedURLTests {
  @Test func aQueryIsSignedWithItsPlainSigns() throws {
    let url = try #require(SignedURL("https://crm.example.com/hubspot?a=b%3Ac%2fd&e=%20f"))

    #expect(url.text == "https://crm.example.com/hubspot?a=b:c/d&e=%20f")
    #expect(url.query == "a=b:c/d&e=%20f")
    #expect(
      SignedURL.signed(query: "%3A%2F%3F%40%21%24%27%28%29%2A%2C%3B%26%3D%25")
        == ":/?@!$'()*,;%26%3D%25"
    )
  }

  @Test func whatIsDecodedIsNotDecodedAgain() {
    #expect(SignedURL.signed(query: "%253A%3%33A") == "%253A%3%33A")
  }

  @Test func aPathKeepsItsSignsAndAFragmentIsDropped() {
    #expect(SignedURL("https://a.example/x%3Ay#z")?.text == "https://a.example/x%3Ay")
    #expect(SignedURL("https://a.example/x#z")?.query == nil)
  }

  @Test(arguments: [
    "", "crm.example.com/hubspot", "ftp://a/b", "https://a", "https:///b", "https://a/ b",
  ])
  func whatIsNoURLWithAPathIsNone(text: String) {
    #expect(SignedURL(text) == nil)
  }
}
