/// The ages at which closed deals are looked at, so that training sees deals as open ones are.
///
/// They are 0 and quantiles of the cycle; a deal is looked at wherever it was still open. At each age
/// every deal weighs the same: deals that last long are lost more often, and a look at one of them
/// that weighed less, because there are more of it, would make young deals seem better than they are.
struct LandmarkAges: Equatable {
  let days: [Int32]
  /// What one look weighs, so that a deal weighs about 1 in all.
  let weight: Float

  init(of cycles: CycleSpread) {
    let quantiles = [0.25, 0.5, 0.75, 0.9, 0.97, 0.99].compactMap { cycles.quantile($0) }
    days = Set([0] + quantiles).sorted()
    weight = Float(1 / days.reduce(0) { $0 + cycles.share(longerThan: $1) })
  }

  /// The ages at which a closed deal was still open; its creation always counts.
  func ages(of row: Int, in book: DealBook) -> [Int32] {
    let cycle = book.closed[row] - book.created[row]
    return days.filter { $0 == 0 || $0 < cycle }
  }

  /// Every landmark of the given closed deals.
  func landmarks(of rows: [Int], in book: DealBook) -> [Landmark] {
    rows.flatMap { row in
      ages(of: row, in: book).map {
        Landmark(row: row, day: book.created[row] + $0, weight: weight)
      }
    }
  }
}
