import Engine

/// A change of alerts that one key takes back, for a while.
struct UndoableChange: Hashable, Sendable {
  let change: AlertChange
  /// The token of the wake-up that ends the while.
  let token: Int
  /// What the status line says of it.
  let words: String

  /// How long it can be taken back.
  static let milliseconds = 10_000
}
