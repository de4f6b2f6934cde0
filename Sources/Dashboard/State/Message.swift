/// What the status line says until the next key.
struct Message: Hashable, Sendable {
  /// How it is meant.
  enum Kind: Hashable, Sendable {
    case note, error
  }

  let text: String
  let kind: Kind

  init(_ text: String, kind: Kind = .note) {
    self.text = text
    self.kind = kind
  }
}
