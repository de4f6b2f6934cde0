/// What a win rate counts: deals, or the money in them.
public enum Weight: String, Hashable, Sendable, CaseIterable {
  case count, amount
}
