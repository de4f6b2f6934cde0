/// A rehearsal of scoring on the past: train as of a day, judge deals created later, roll on.
///
/// The youngest third of the mature deals is cut into windows by day of creation. For each window a
/// model learns only from deals that were mature and closed when the window began, and then
/// judges the deals of the window at every age at which they were still open.
struct RollingTest {
  /// A look at a deal, judged by the model, and by the win rate of the deals that calibrated it: what is
  /// known of the level of wins is not to count as skill.
  struct Judgement: Equatable {
    /// The deal's row in the book.
    let deal: Int
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

  /// All windows that could be judged, oldest first; those with too little before them are left out.
  func judgedWindows(of mature: MatureDeals) throws(ScoringError) -> [JudgedWindow] {
    var judged: [JudgedWindow] = []
    for window in windows(of: mature) {
      if let window = try judge(window) { judged.append(window) }
    }
    return judged
  }

  /// Deals created on successive days, and the last day that training may know.
  struct Window {
    let knownOn: Int32
    let lastCreated: Int32
    let rows: [Int]
  }

  /// The windows, oldest first.
  func windows(of mature: MatureDeals) -> [Window] {
    let younger = mature.rows.dropFirst(mature.rows.count * 2 / 3)
    guard let last = younger.last.map({ book.created[$0] }) else { return [] }
    let starts = (0..<Self.windows).map { window in
      book.created[younger[younger.startIndex + younger.count * window / Self.windows]]
    }
    let ends = starts.dropFirst().map { $0 } + [last + 1]
    return zip(starts, ends).map { start, end in
      let rows = younger.filter { (start..<end).contains(book.created[$0]) }
      return Window(
        knownOn: start - 1, lastCreated: end - 1,
        rows: draw.sample(rows, atMost: Self.maximumDeals))
    }
  }

  private func judge(_ window: Window) throws(ScoringError) -> JudgedWindow? {
    guard !window.rows.isEmpty,
      let known = MatureDeals(in: book, knownOn: window.knownOn),
      known.shortage(in: book) == nil
    else { return nil }
    let deals = known.sampled(atMost: Self.maximumDeals, by: draw)
    guard let model = try CalibratedTrees(learning: deals, of: book, reps: reps) else { return nil }
    let ages = LandmarkAges(of: known.cycles)
    let recent = ages.landmarks(of: deals.fifths.youngest, in: book)
    let won = recent.reduce(0) { $0 + (book.isWon($1.row) ? 1 : 0) }
    let baseRate = Double(won) / Double(recent.count)
    let landmarks = ages.landmarks(of: window.rows, in: book)
    let chances = try model.probabilities(of: landmarks, in: book, reps: reps)
    return JudgedWindow(
      first: Day(number: window.knownOn + 1), last: Day(number: window.lastCreated),
      landmarks: landmarks,
      judgements: zip(landmarks, chances).map {
        Judgement(
          deal: $0.row, probability: $1, baseRate: baseRate, isWon: book.isWon($0.row))
      }, progress: model.schema.progress)
  }
}
