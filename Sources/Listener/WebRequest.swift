/// A request that has arrived whole.
public struct WebRequest: Hashable, Sendable {
  public let method: String
  /// The path and the query as they were sent.
  public let target: String
  public let body: [UInt8]
  private let headers: [String: [String]]

  public init(
    method: String, target: String, headers: [(name: String, value: String)], body: [UInt8]
  ) {
    (self.method, self.target, self.body) = (method, target, body)
    self.headers = Dictionary(grouping: headers) { $0.name.lowercased() }
      .mapValues { $0.map(\.value) }
  }

  /// Where it goes, without the query.
  public var path: String { String(target.prefix { $0 != "?" }) }

  /// What stands behind the first question mark; `nil` where there is none.
  var query: String? {
    target.firstIndex(of: "?").map { String(target[target.index(after: $0)...]) }
  }

  /// The value of a header that has to be there, once: of two, the wrong one could be believed.
  func header(_ name: String) throws(ProofError) -> String {
    guard let values = headers[name.lowercased()] else { throw .missing(name) }
    guard values.count == 1, !values[0].isEmpty else { throw .unreadable(name) }
    return values[0]
  }
}
