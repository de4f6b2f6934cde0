/// A deal as it stood, still open, on one day of its life.
struct Landmark: Equatable {
  /// The deal's row in the book.
  let row: Int
  let day: Int32
  /// What the look at this day weighs.
  let weight: Float
  /// The day by which its progress is known: ``day``, but where only the calendar is set back.
  let knownOn: Int32

  init(row: Int, day: Int32, weight: Float, knownOn: Int32? = nil) {
    (self.row, self.day, self.weight) = (row, day, weight)
    self.knownOn = knownOn ?? day
  }
}
