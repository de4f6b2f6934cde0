/// The ages at which closed deals are looked at, so that training sees deals as open ones are.
///
/// They are 0 and quantiles of the cycle; a deal is looked at wherever it was still open. At each age
/// every deal weighs the same: deals that last long are lost more often, and a look at one of them
/// that weighed less, because there are more of it, would make young deals seem better than they are.
struct LandmarkAges: Equatable {
  let days: [Int32]
  /// What one look weighs, so that a deal weighs about 1 in all.
  let weight: Float
  /// The ages of a test; few deals are still open at those beyond.
  private let tested: [Int32]

  init(of cycles: CycleSpread) {
    let quantiles = [0.25, 0.5, 0.75, 0.9, 0.97, 0.99].compactMap { cycles.quantile($0) }
    days = Set([0] + quantiles).sorted()
    tested = days.filter { $0 <= quantiles.dropLast(2).last ?? 0 }
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

  /// At most one landmark per deal: at an age drawn by seed, of the deals that were still open at it.
  ///
  /// An age drawn from those of the deal itself would be a young one too often where a deal ended soon.
  func single(of rows: [Int], in book: DealBook, by draw: SeededDraw) -> [Landmark] {
    rows.compactMap { row in
      let age = tested[draw.choice(of: tested.count, for: row)]
      guard age == 0 || age < book.closed[row] - book.created[row] else { return nil }
      return Landmark(row: row, day: book.created[row] + age, weight: 1)
    }
  }
}
