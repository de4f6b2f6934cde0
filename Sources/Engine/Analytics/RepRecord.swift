/// What one rep's closed deals of a period add up to, beside what they would give any rep.
struct RepRecord {
  let rep: String
  var tally = WinTally.zero
  var expected = 0.0
  /// Σ p(1 − p) of the deals' chances.
  var variance = 0.0
  /// Σ p(1 − p)(1 − 2p).
  var thirdMoment = 0.0
  /// Σ (p(1 − p))².
  var varianceSquares = 0.0
  /// Σ (outcome − p)².
  var residualSquares = 0.0
  /// The deals' chances, kept where their exact distribution is asked for.
  var chances: [Double] = []
  var openAmount: Int64 = 0

  /// Less luck than this in a deal is no luck: all of the team's deals were won, or all lost.
  private static let leastLuck = 1e-6

  /// Standardised distance of the wins from those expected; `nil` without variance.
  var z: Double? {
    variance > Self.leastLuck * Double(tally.closed)
      ? (Double(tally.won) - expected) / variance.squareRoot() : nil
  }

  /// Won ÷ expected; `nil` when nothing was expected.
  var ratio: Double? {
    expected > Self.leastLuck * Double(tally.closed) ? Double(tally.won) / expected : nil
  }

  var ratioInterval: Interval? { ratio.map { around($0, deviations: Normal.z95) } }

  /// How many wins the deals' chances make likely.
  var wins: PoissonBinomial {
    chances.count == tally.closed
      ? PoissonBinomial(chances: chances)
      : PoissonBinomial(mean: expected, variance: variance, thirdMoment: thirdMoment)
  }

  /// Where won ÷ expected of a rep like all others stays; `nil` when nothing was expected.
  func funnel(deviations: Double) -> Interval? {
    ratio.map { _ in around(1, deviations: deviations) }
  }

  private func around(_ ratio: Double, deviations: Double) -> Interval {
    let half = deviations * variance.squareRoot() / expected
    return Interval(lower: max(0, ratio - half), upper: ratio + half)
  }

  /// Counts a deal that had this chance.
  mutating func add(amount: Int64, isWon: Bool, chance: Double) {
    let (spread, residual) = (chance * (1 - chance), (isWon ? 1 : 0) - chance)
    tally.add(amount: amount, isWon: isWon)
    expected += chance
    variance += spread
    thirdMoment += spread * (1 - 2 * chance)
    varianceSquares += spread * spread
    residualSquares += residual * residual
  }

  /// The records of all reps of the book, by code: closed deals of the rows, open deals of the book.
  static func all(of rows: [Int], in book: DealBook) -> [Self] {
    var records = book.dictionary(of: .rep).values.map { Self(rep: $0) }
    let (codes, chances) = (book.codes(of: .rep), ExpectedWins(of: rows, in: book).probabilities)
    for (row, chance) in zip(rows, chances) {
      records[Int(codes[row])].add(
        amount: book.amount[row], isWon: book.outcome[row] == Outcome.won.rawValue, chance: chance)
    }
    for (row, chance) in zip(rows, chances) {
      let code = Int(codes[row])
      guard records[code].tally.closed <= PoissonBinomial.exactDeals else { continue }
      records[code].chances.append(chance)
    }
    for row in book.openRows { records[Int(codes[row])].openAmount += book.amount[row] }
    return records
  }
}
