/// How long a deal stayed in one stage, and how the deal ended, as far as a day knows.
struct StageDwell: Hashable, Sendable {
  let stage: String
  let days: Int
  /// The stay has ended; an unfinished one only says "at least so long".
  let hasEnded: Bool
  /// How the deal ended in the end; `nil` while it is open.
  let outcome: Outcome?
}
