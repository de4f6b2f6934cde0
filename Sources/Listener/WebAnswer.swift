/// What is answered to a request.
public struct WebAnswer: Hashable, Sendable {
  public let status: Int
  public let headers: [String: String]
  /// A value of JSON.
  public let body: String

  public init(_ status: Int, headers: [String: String] = [:], body: String) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }

  /// A refusal with its reason, which tells nothing that a stranger could use.
  init(_ status: Int, headers: [String: String] = [:], refusing reason: StaticString) {
    self.init(status, headers: headers, body: "{\"error\": \"\(reason)\"}")
  }
}
