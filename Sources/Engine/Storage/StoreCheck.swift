/// One check of the stored data and what it found.
public struct StoreCheck: Hashable, Sendable {
  public let name: String
  public let ok: Bool
  /// What was found, as a sentence's part: "8,800 deals", "3 codes without a value".
  public let message: String

  public init(name: String, ok: Bool, message: String) {
    self.name = name
    self.ok = ok
    self.message = message
  }
}
