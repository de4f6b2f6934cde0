/// Closed deals with what a model would have said of each on the day before its end.
struct ScoredDeals {
  private(set) var closed: [Int32] = []
  private(set) var logOdds: [Double] = []
  private(set) var isWon: [Bool] = []

  private init() {}

  /// The deals of some rows, all of which have closed.
  init(_ rows: [Int], by model: CalibratedTrees, in book: DealBook, reps: RepHistory)
    throws(ScoringError)
  {
    let landmarks = rows.map {
      Landmark(row: $0, day: max(book.created[$0], book.closed[$0] - 1), weight: 1)
    }
    logOdds = try model.logOdds(of: landmarks, in: book, reps: reps)
    closed = rows.map { book.closed[$0] }
    isWon = rows.map { book.isWon($0) }
  }

  var count: Int { isWon.count }

  var won: Int { isWon.reduce(0) { $0 + ($1 ? 1 : 0) } }

  /// Those that closed within some days.
  func closed(in days: ClosedRange<Int32>) -> Self {
    var deals = Self()
    for index in closed.indices where days.contains(closed[index]) {
      deals.closed.append(closed[index])
      deals.logOdds.append(logOdds[index])
      deals.isWon.append(isWon[index])
    }
    return deals
  }

  /// The wins that shifted scores promise, and their variance by luck alone.
  func promise(shiftedBy shift: Double) -> (wins: Double, variance: Double) {
    ScoreShift.promise(of: logOdds, shiftedBy: shift)
  }
}
