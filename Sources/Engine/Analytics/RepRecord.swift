/// What one rep's closed deals of a period add up to, beside what they would give any rep.
struct RepRecord {
  let rep: String
  var tally = WinTally.zero
  var expected = 0.0
  /// Σ p(1 − p) of the deals' chances.
  var variance = 0.0
  var openAmount: Int64 = 0

  /// Standardised distance of the wins from those expected; `nil` without variance.
  var z: Double? {
    variance > 0 ? (Double(tally.won) - expected) / variance.squareRoot() : nil
  }

  /// Won ÷ expected; `nil` when nothing was expected.
  var ratio: Double? { expected > 0 ? Double(tally.won) / expected : nil }

  var ratioInterval: Interval? {
    guard let ratio else { return nil }
    let half = Normal.z95 * variance.squareRoot() / expected
    return Interval(lower: max(0, ratio - half), upper: ratio + half)
  }

  /// The records of all reps of the book, by code: closed deals of the rows, open deals of the book.
  static func all(of rows: [Int], in book: DealBook) -> [Self] {
    var records = book.dictionary(of: .rep).values.map { Self(rep: $0) }
    let (codes, chances) = (book.codes(of: .rep), ExpectedWins(of: rows, in: book).probabilities)
    for (row, chance) in zip(rows, chances) {
      let code = Int(codes[row])
      records[code].tally.add(
        amount: book.amount[row], isWon: book.outcome[row] == Outcome.won.rawValue)
      records[code].expected += chance
      records[code].variance += chance * (1 - chance)
    }
    for row in book.openRows { records[Int(codes[row])].openAmount += book.amount[row] }
    return records
  }
}
