/// How a closed deal ended; an open deal has none.
public enum Outcome: UInt8, Hashable, Sendable, CaseIterable {
  case won = 1
  case lost = 2
  /// The customer bought from nobody.
  case noDecision = 3

  /// Whether both won, or both brought nothing.
  func isAlike(_ other: Self) -> Bool { (self == .won) == (other == .won) }

  /// The word for it in answers and events.
  public var word: String {
    switch self {
    case .won: "won"
    case .lost: "lost"
    case .noDecision: "no decision"
    }
  }
}
