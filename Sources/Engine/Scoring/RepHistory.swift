/// Wins of every rep by day, so that a row knows only what had happened before it.
struct RepHistory {
  /// Deals' worth of the overall rate that every rep starts with.
  static let priorDeals = 20.0

  private let overall: WinHistory
  private let reps: [WinHistory]

  init(of book: DealBook) {
    let codes = book.codes(of: .rep)
    let rows = Self.closedRowsByDay(of: book)
    var histories = Array(repeating: WinHistory(), count: book.dictionary(of: .rep).count)
    var overall = WinHistory()
    for row in rows {
      let isWon = book.outcome[row] == Outcome.won.rawValue
      overall.append(day: book.closed[row], isWon: isWon)
      histories[Int(codes[row])].append(day: book.closed[row], isWon: isWon)
    }
    self.overall = overall
    reps = histories
  }

  /// The rep's win rate over deals closed before a day, shrunken towards that of all reps then.
  ///
  /// `nil` when no deal of any rep had closed.
  func shrunkenRate(of rep: UInt32, before day: Int32) -> Double? {
    let all = overall.tally(before: day)
    guard all.closed > 0 else { return nil }
    let own = reps[Int(rep)].tally(before: day)
    let prior = Double(all.won) / Double(all.closed)
    return (Double(own.won) + Self.priorDeals * prior) / (Double(own.closed) + Self.priorDeals)
  }

  /// One sort of packed integers, since a sort by two columns takes ten times as long.
  private static func closedRowsByDay(of book: DealBook) -> [Int] {
    var keys: [Int64] = []
    keys.reserveCapacity(book.count)
    for (row, day) in book.closed.enumerated() where day != DealBook.openDay {
      keys.append(Int64(day) << 32 | Int64(row))
    }
    keys.sort()
    return keys.map { Int($0 & 0xFFFF_FFFF) }
  }
}
