internal import Foundation

/// How a sender of Standard Webhooks proves that a request is its own.
///
/// The specification: https://github.com/standard-webhooks/standard-webhooks.
public struct StandardSignature: Sendable {
  static let idHeader = "webhook-id"
  static let timeHeader = "webhook-timestamp"
  static let header = "webhook-signature"

  private static let prefix = "whsec_"
  /// Bytes of a key that the specification asks for.
  private static let keyLengths = 24...64

  private let keys: SigningKeys

  /// Takes secrets as `whsec_` and base64; `nil` where one is none.
  public init?(secrets: [String]) {
    let keys = secrets.compactMap(Self.key)
    guard !keys.isEmpty, keys.count == secrets.count else { return nil }
    self.keys = SigningKeys(keys)
  }

  private static func key(_ secret: String) -> [UInt8]? {
    let text = secret.hasPrefix(prefix) ? String(secret.dropFirst(prefix.count)) : secret
    return Data(base64Encoded: text).map(Array.init).flatMap {
      keyLengths.contains($0.count) ? $0 : nil
    }
  }

  /// Believes a request at a moment, in seconds since 1970, or says why not; the message's id.
  func prove(_ request: WebRequest, at now: Int64) throws(ProofError) -> String {
    let id = try request.header(Self.idHeader)
    // A point ends the id in what is signed; with one inside, id and time could be told two ways.
    guard !id.contains(".") else { throw .unreadable(Self.idHeader) }
    let time = try SigningTime(
      request.header(Self.timeHeader), of: Self.timeHeader, unitsPerSecond: 1, now: now)
    let signatures = try Self.signatures(try request.header(Self.header))
    let content = Array("\(id).\(time.text).".utf8) + request.body
    guard signatures.contains(where: { keys.made($0, of: content) }) else { throw .noMatch }
    return id
  }

  /// Those of a list such as `v1,BASE64 v1,BASE64` that are of version 1.
  private static func signatures(_ list: String) throws(ProofError) -> [String] {
    let entries = list.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false) }
    guard entries.allSatisfy({ $0.count == 2 && $0[0].first == "v" }) else {
      throw .unreadable(header)
    }
    return entries.filter { $0[0] == "v1" }.map { String($0[1]) }
  }
}
