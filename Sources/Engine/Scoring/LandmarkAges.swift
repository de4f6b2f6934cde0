/// The ages at which closed deals are looked at, so that training sees deals as open ones are.
///
/// They are 0 and, between quantiles of the cycle, one drawn for each deal; a deal is looked at
/// wherever it was still open. With ages that are the same for all, trees would know nothing of the
/// ages between and give a deal the chance of one as young as the last of them. At each age every
/// deal weighs the same: deals that last long are lost more often, and a look at one of them that
/// weighed less, because there are more of it, would make young deals seem better than they are.
struct LandmarkAges: Equatable {
  /// After creation, of each one age is drawn.
  let spans: [ClosedRange<Int32>]
  /// What one look weighs, so that a deal weighs about 1 in all.
  let weight: Float

  /// Where spans end; close together where deals are old, as few are left there to learn from.
  private static let quantiles = [
    0.25, 0.5, 0.75, 0.85, 0.9, 0.94, 0.97, 0.98, 0.99, 0.995, 1,
  ]
  private static let seed: UInt64 = 20_261_126

  init(of cycles: CycleSpread) {
    spans = Self.spans(between: cycles.quantile)
    weight = Float(1 / (1 + spans.reduce(0) { $0 + cycles.share(openOnOneOf: $1) }))
  }

  /// The ages at which a closed deal was still open; its creation always counts.
  func ages(of row: Int, in book: DealBook) -> [Int32] {
    let cycle = book.closed[row] - book.created[row]
    let key = Self.key(of: row, in: book)
    return [0] + spans.indices.map { age(in: $0, by: key) }.filter { $0 < cycle }
  }

  private func age(in span: Int, by key: UInt64) -> Int32 {
    let days = spans[span]
    let draw = SeededDraw(seed: key)
    return days.lowerBound + Int32(draw.choice(of: days.count, for: span))
  }

  /// What draws for a deal, wherever its row stands in a file.
  private static func key(of row: Int, in book: DealBook) -> UInt64 {
    [Int(book.created[row]), Int(book.closed[row]), Int(book.amount[row])]
      .reduce(seed) { SeededDraw(seed: $0).bits($1) }
  }

  private static func spans(between quantile: (Double) -> Int32?) -> [ClosedRange<Int32>] {
    let bounds = Set([0] + quantiles.compactMap(quantile)).sorted()
    return zip(bounds, bounds.dropFirst()).map { $0 + 1...$1 }
  }

  /// How some deals ended, each counted at its creation and in the middle of each span at which it was
  /// open.
  static func share(of survivors: SurvivorShares, created: WinShare) -> WinShare {
    spans { survivors.quantile($0, of: created.closed) }
      .map { survivors.share(olderThan: Int($0.lowerBound + $0.upperBound) / 2) }
      .reduce(into: created) { $0.add($1) }
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
