/// A deal as it stood, still open, on one day of its life.
struct Landmark: Equatable {
  /// The deal's row in the book.
  let row: Int
  let day: Int32
  /// The share of the deal that this day stands for; the days of one deal sum to 1.
  let weight: Float
}
