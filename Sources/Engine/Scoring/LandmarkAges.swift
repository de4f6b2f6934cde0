/// The ages at which closed deals are looked at, so that training sees deals as open ones are.
///
/// They are 0 and quantiles of the cycle; a deal is looked at wherever it was still open.
struct LandmarkAges: Equatable {
  let days: [Int32]

  init(of cycles: CycleSpread) {
    let quantiles = [0.25, 0.5, 0.75, 0.9].compactMap { cycles.quantile($0) }
    days = Set([0] + quantiles).sorted()
  }

  /// The ages at which a closed deal was still open; its creation always counts.
  func ages(of row: Int, in book: DealBook) -> [Int32] {
    let cycle = book.closed[row] - book.created[row]
    return days.filter { $0 == 0 || $0 < cycle }
  }

  /// Every landmark of the given closed deals.
  func landmarks(of rows: [Int], in book: DealBook) -> [Landmark] {
    rows.flatMap { row in
      let ages = ages(of: row, in: book)
      return ages.map {
        Landmark(row: row, day: book.created[row] + $0, weight: 1 / Float(ages.count))
      }
    }
  }

  /// One landmark per deal, drawn by seed.
  func single(of rows: [Int], in book: DealBook, by draw: SeededDraw) -> [Landmark] {
    rows.map { row in
      let ages = ages(of: row, in: book)
      let age = ages[draw.choice(of: ages.count, for: row)]
      return Landmark(row: row, day: book.created[row] + age, weight: 1)
    }
  }
}
