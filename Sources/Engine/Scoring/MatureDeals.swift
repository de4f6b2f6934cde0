/// The closed deals of cohorts so old, as of a day, that hardly any of their deals is still open.
///
/// Of a recent cohort only the fast deals have closed, and learning from those would teach speed.
/// A cohort is mature once it is older than the 95th percentile of the cycle.
struct MatureDeals {
  static let maturity = 0.95

  /// Rows of the book, oldest creation first.
  let rows: [Int]
  let cycles: CycleSpread
  /// The last day of creation that counts as mature.
  let lastCreated: Int32
  /// The day by which they had closed.
  let knownOn: Int32

  /// The mature deals that had closed by a day; `nil` when no deal had.
  init?(in book: DealBook, knownOn day: Int32) {
    let closed = book.created.indices.filter { book.closed[$0] <= day }
    let cycles = CycleSpread(closed.map { book.closed[$0] - book.created[$0] })
    guard let slow = cycles.quantile(Self.maturity) else { return nil }
    let lastCreated = day - slow
    self.cycles = cycles
    self.lastCreated = lastCreated
    knownOn = day
    rows =
      closed
      .filter { book.created[$0] <= lastCreated }
      .sorted { (book.created[$0], $0) < (book.created[$1], $1) }
  }

  private init(_ rows: [Int], of deals: Self) {
    self.rows = rows
    (cycles, lastCreated, knownOn) = (deals.cycles, deals.lastCreated, deals.knownOn)
  }

  /// Why they are too few for a model; `nil` when they suffice.
  func shortage(in book: DealBook) -> String? {
    let won = rows.reduce(0) { $0 + (book.isWon($1) ? 1 : 0) }
    return HonestyGate.shortage(
      closed: rows.count, won: won,
      of: " of complete cohorts (created by \(Day(number: lastCreated)))")
  }

  /// The oldest three fifths of them, the fourth and the youngest.
  var fifths: (first: [Int], fourth: [Int], youngest: [Int]) {
    let count = rows.count
    return (
      Array(rows[..<(count * 3 / 5)]), Array(rows[(count * 3 / 5)..<(count * 4 / 5)]),
      Array(rows[(count * 4 / 5)...])
    )
  }

  /// At most `count` of them, drawn by seed.
  func sampled(atMost count: Int, by draw: SeededDraw) -> Self {
    Self(draw.sample(rows, atMost: count), of: self)
  }
}
