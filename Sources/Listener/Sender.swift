/// Who sends webhooks, each to a path of its own.
public enum Sender: String, Hashable, Sendable, CaseIterable {
  case hubspot, pipedrive
  /// Whoever follows Standard Webhooks.
  case standard

  /// Where it sends to.
  public var path: String { self == .standard ? "/events" : "/" + rawValue }

  /// The one who sends to a path; `nil` for a path of nobody.
  public init?(path: String) {
    guard let sender = Self.allCases.first(where: { $0.path == path }) else { return nil }
    self = sender
  }
}
