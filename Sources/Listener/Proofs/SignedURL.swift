/// The URL to which HubSpot sends, in the form in which HubSpot signs it.
///
/// Behind a proxy it is another than the one at which a request arrives, so it has to be told.
public struct SignedURL: Hashable, Sendable {
  /// The whole of it.
  let text: String
  /// Its query; `nil` where it has none.
  let query: String?

  /// The signs that HubSpot writes plainly in a query before it signs.
  private static let plain: [Substring: Character] = [
    "3A": ":", "2F": "/", "3F": "?", "40": "@", "21": "!", "24": "$", "27": "'", "28": "(",
    "29": ")", "2A": "*", "2C": ",", "3B": ";",
  ]

  /// `nil` for what is no URL of http or https with a path.
  public init?(_ text: String) {
    guard
      let match = text.wholeMatch(of: /(https?:\/\/[^\/?#\s]+\/[^?#\s]*)(?:\?([^#\s]*))?(?:#\S*)?/)
    else { return nil }
    query = match.2.map { Self.signed(query: String($0)) }
    self.text = match.1 + (query.map { "?" + $0 } ?? "")
  }

  /// A query as HubSpot signs it.
  static func signed(query: String) -> String {
    query.replacing(/%([0-9A-Fa-f]{2})/) { match in
      plain[Substring(match.1.uppercased())].map { String($0) } ?? String(match.0)
    }
  }
}
