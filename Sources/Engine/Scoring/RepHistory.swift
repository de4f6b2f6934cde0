/// Wins of every rep by day, so that a row knows only what had happened before it.
struct RepHistory {
  /// Deals' worth of the overall rate that every rep starts with.
  static let priorDeals = 20.0

  private let overall: WinHistory
  private let reps: [WinHistory]

  init(of book: DealBook) {
    var histories = Array(repeating: WinHistory(), count: book.dictionary(of: .rep).count)
    var overall = WinHistory()
    for end in Self.endsByDay(of: book) {
      overall.append(day: end.day, isWon: end.isWon)
      histories[Int(end.rep)].append(day: end.day, isWon: end.isWon)
    }
    self.overall = overall
    reps = histories
  }

  /// The rep's win rate over deals closed before a day, shrunken towards that of all reps then.
  ///
  /// `nil` when no deal of any rep had closed; a rep who is not of the book has closed none.
  func shrunkenRate(of rep: UInt32?, before day: Int32) -> Double? {
    let all = overall.tally(before: day)
    guard all.closed > 0 else { return nil }
    let prior = Double(all.won) / Double(all.closed)
    guard let rep else { return prior }
    let own = reps[Int(rep)].tally(before: day)
    return (Double(own.won) + Self.priorDeals * prior) / (Double(own.closed) + Self.priorDeals)
  }

  /// The end of a deal, all of it together, as rows of a day lie far from each other.
  private struct End {
    let day: Int32
    let rep: UInt32
    let isWon: Bool
  }

  /// Sorted by counting: a book holds far more deals than days.
  private static func endsByDay(of book: DealBook) -> [End] {
    let closed = book.closed.indices.filter { book.closed[$0] != DealBook.openDay }
    guard let first = closed.lazy.map({ book.closed[$0] }).min(),
      let last = closed.lazy.map({ book.closed[$0] }).max()
    else { return [] }
    var next = [Int](repeating: 0, count: Int(last - first) + 2)
    for row in closed { next[Int(book.closed[row] - first) + 1] += 1 }
    for day in 1..<next.count { next[day] += next[day - 1] }
    var ends = [End](repeating: End(day: 0, rep: 0, isWon: false), count: closed.count)
    let reps = book.codes(of: .rep)
    for row in closed {
      let day = Int(book.closed[row] - first)
      ends[next[day]] = End(day: book.closed[row], rep: reps[row], isWon: book.isWon(row))
      next[day] += 1
    }
    return ends
  }
}
