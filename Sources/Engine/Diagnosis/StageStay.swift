/// A stay of a deal in a stage that it was seen to enter.
struct StageStay: Hashable, Sendable {
  let stage: String
  let entered: Day
  let days: Int
  /// Whether the deal has left the stage; a stay that lasts says "at least so long".
  let hasEnded: Bool
}
