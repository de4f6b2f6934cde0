/// How HubSpot proves that a request is its own: version 3 of its signature.
///
/// Versions 1 and 2 tell no time, so that whoever has seen a request could send it again for ever;
/// they are not looked at.
public struct HubSpotSignature: Sendable {
  static let header = "X-HubSpot-Signature-v3"
  static let timeHeader = "X-HubSpot-Request-Timestamp"

  private let keys: SigningKeys
  private let url: SignedURL

  /// Secrets of the app, and the URL that HubSpot sends to.
  public init(secrets: [String], url: SignedURL) {
    (keys, self.url) = (SigningKeys(secrets.map { Array($0.utf8) }), url)
  }

  /// Believes a request at a moment, in seconds since 1970, or says why not.
  ///
  /// What is signed runs method, URL, body and time together without a mark between them. The URL is
  /// therefore the one of the settings as a whole: nothing can be moved from it into the body.
  func prove(_ request: WebRequest, at now: Int64) throws(ProofError) {
    let signature = try request.header(Self.header)
    let time = try SigningTime(
      request.header(Self.timeHeader), of: Self.timeHeader, unitsPerSecond: 1000, now: now)
    guard request.query.map(SignedURL.signed(query:)) == url.query else { throw .otherAddress }
    let content = Array((request.method + url.text).utf8) + request.body + Array(time.text.utf8)
    guard keys.made(signature, of: content) else { throw .noMatch }
  }
}
