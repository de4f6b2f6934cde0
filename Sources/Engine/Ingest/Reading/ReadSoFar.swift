/// How much of a file has been read.
struct ReadSoFar: Hashable, Sendable {
  let rows: Int
  /// Of the file's bytes, between 0 and 1.
  let share: Double
}
