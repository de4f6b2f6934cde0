internal import Crypto
internal import Foundation

/// The keys of a sender: one, or several while one takes the place of another.
struct SigningKeys: Sendable {
  private let keys: [SymmetricKey]

  init(_ keys: [[UInt8]]) { self.keys = keys.map { SymmetricKey(data: $0) } }

  /// Whether a text is the base64 of the HMAC-SHA256 of some content by one of the keys.
  ///
  /// Base64 has several spellings of the same bytes; only the usual one counts. The codes are compared
  /// in a time that does not depend on where they differ.
  func made(_ text: String, of content: [UInt8]) -> Bool {
    guard let code = Data(base64Encoded: text), code.base64EncodedString() == text else {
      return false
    }
    return keys.contains {
      HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: content, using: $0)
    }
  }
}
