/// A rehearsal of scoring on the past: train as of a day, judge deals created later, roll on.
///
/// The youngest third of the mature deals is cut into windows by day of creation. For each window a
/// model learns only from deals that were mature and closed when the window began, and then
/// judges each deal of the window once, on one day of its life, drawn by seed.
struct RollingTest {
  /// A deal's judgement by the model and by the win rate of the deals it learned from.
  struct Judgement: Equatable {
    let probability: Double
    let baseRate: Double
    let isWon: Bool
  }

  static let windows = 4
  /// More deals would make the answer later, not better.
  static let maximumDeals = 20_000

  let book: DealBook
  let reps: RepHistory
  let draw: SeededDraw

  /// Judgements of all windows, oldest first; windows with too little before them are left out.
  func judgements(of mature: MatureDeals) throws(ScoringError) -> [Judgement] {
    var judgements: [Judgement] = []
    for window in windows(of: mature) { judgements += try judge(window) }
    return judgements
  }

  /// The windows as lists of rows, each with the last day that training may know.
  func windows(of mature: MatureDeals) -> [(knownOn: Int32, rows: [Int])] {
    let younger = mature.rows.dropFirst(mature.rows.count * 2 / 3)
    guard let last = younger.last.map({ book.created[$0] }) else { return [] }
    let starts = (0..<Self.windows).map { window in
      book.created[younger[younger.startIndex + younger.count * window / Self.windows]]
    }
    let ends = starts.dropFirst().map { $0 } + [last + 1]
    return zip(starts, ends).map { start, end in
      let rows = younger.filter { (start..<end).contains(book.created[$0]) }
      return (start - 1, draw.sample(rows, atMost: Self.maximumDeals))
    }
  }

  private func judge(_ window: (knownOn: Int32, rows: [Int])) throws(ScoringError) -> [Judgement] {
    guard !window.rows.isEmpty,
      let known = MatureDeals(in: book, knownOn: window.knownOn),
      known.shortage(in: book) == nil
    else { return [] }
    let deals = known.sampled(atMost: Self.maximumDeals, by: draw)
    guard let model = try CalibratedTrees(learning: deals, of: book, reps: reps) else { return [] }
    let won = deals.rows.reduce(0) { $0 + (book.isWon($1) ? 1 : 0) }
    let baseRate = Double(won) / Double(deals.rows.count)
    let landmarks = LandmarkAges(of: known.cycles).single(of: window.rows, in: book, by: draw)
    return zip(landmarks, try model.probabilities(of: landmarks, in: book, reps: reps)).map {
      Judgement(probability: $1, baseRate: baseRate, isWon: book.isWon($0.row))
    }
  }
}
