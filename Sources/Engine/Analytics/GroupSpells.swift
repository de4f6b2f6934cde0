/// The deals of every group of one level, sorted by group.
struct GroupSpells {
  /// Where each group begins in ``rows``; one more entry at the end.
  private let starts: [Int]
  private let rows: [Int32]

  /// `groups` names the group of every deal, 0..<count.
  init(of book: DealBook, groups: [Int32], count: Int) {
    var starts = Array(repeating: 0, count: count + 1)
    for group in groups { starts[Int(group) + 1] += 1 }
    for index in 1..<max(1, starts.count) { starts[index] += starts[index - 1] }
    var next = starts
    var rows = Array(repeating: Int32(0), count: groups.count)
    for (row, group) in groups.enumerated() {
      rows[next[Int(group)]] = Int32(row)
      next[Int(group)] += 1
    }
    self.starts = starts
    self.rows = rows
  }

  func deals(in group: Int) -> Int { starts[group + 1] - starts[group] }

  /// How the deals of a group end over their days.
  func curve(of group: Int, in book: DealBook) -> AalenJohansen {
    Self.curve(of: rows[starts[group]..<starts[group + 1]].lazy.map { Int($0) }, in: book)
  }

  /// How some deals of a book end over their days, as was known on a day; on the book's own by default.
  static func curve(
    of rows: some Collection<Int>, in book: DealBook, knownOn day: Int32? = nil
  ) -> AalenJohansen {
    let last = day ?? book.asOf.number
    let ages = rows.map { max(0, Int(min(book.closed[$0], last) - book.created[$0])) }
    var counts = Array(repeating: Array(repeating: 0, count: (ages.max() ?? 0) + 1), count: 3)
    for (row, age) in zip(rows, ages) {
      // A deal without a decision is as little won as a lost one.
      let kind = book.closed[row] > last ? 0 : min(book.outcome[row], Outcome.lost.rawValue)
      counts[Int(kind)][age] += 1
    }
    return AalenJohansen(won: counts[1], lost: counts[2], censored: counts[0])
  }
}
