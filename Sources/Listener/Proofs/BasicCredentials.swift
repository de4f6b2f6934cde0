internal import Crypto
internal import Foundation

/// The name and the password that Pipedrive sends along; it has no other proof.
public struct BasicCredentials: Sendable {
  static let header = "Authorization"
  private static let scheme = "basic "

  /// Drawn anew by every process: codes are compared, so that neither where a guess differs nor how long
  /// the password is shows in the time.
  private let key = SymmetricKey(size: .bits256)
  private let code: [UInt8]

  public init(user: String, password: String) {
    code = Array(
      HMAC<SHA256>.authenticationCode(for: Array("\(user):\(password)".utf8), using: key))
  }

  /// Believes a request, or says why not.
  func prove(_ request: WebRequest) throws(ProofError) {
    let value = try request.header(Self.header)
    guard value.lowercased().hasPrefix(Self.scheme),
      let given = Data(base64Encoded: String(value.dropFirst(Self.scheme.count))),
      given.base64EncodedString() == value.dropFirst(Self.scheme.count)
    else { throw .unreadable(Self.header) }
    guard HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: given, using: key) else {
      throw .noMatch
    }
  }
}
