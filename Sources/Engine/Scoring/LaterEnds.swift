/// How deals ended before and after each age, open deals being censored.
///
/// Of the jumps of an Aalen-Johansen curve: each deal that ended counts for those that were no longer
/// followed when it did (inverse probability of censoring). What had not ended where the data ends is in
/// no share, so that a product of a few weeks, whose slow deals nobody has seen end, says of an old deal
/// what its ended deals say and not that it is lost.
struct LaterEnds {
  /// Deals that ended, weighted, and the share of them that was won.
  struct Ends {
    fileprivate(set) var won = 0.0
    fileprivate(set) var ended = 0.0
    fileprivate(set) var squares = 0.0

    var share: Double { won / ended }

    /// So many deals, weighted alike, would tell as much (Kish 1965).
    var deals: Double { squares > 0 ? ended * ended / squares : 0 }

    /// The share, short of what all of so many deals and one more would not make certain (Laplace).
    var doubtedShare: Double { min(max(share, 1 / (deals + 2)), (deals + 1) / (deals + 2)) }

    /// The variance of the share, by Laplace's share, so that it is never 0.
    var variance: Double {
      let laplace = (share * deals + 1) / (deals + 2)
      return laplace * (1 - laplace) / (deals + 3)
    }
  }

  /// By days of age: those that ended up to it, and those that ended after it.
  let upTo: [Ends]
  let after: [Ends]

  init(of curve: AalenJohansen) {
    var sum = Ends()
    upTo = curve.won.indices.map { day in
      sum.add(curve, day)
      return sum
    }
    sum = Ends()
    after = curve.won.indices.reversed().map { day in
      defer { sum.add(curve, day) }
      return sum
    }.reversed()
  }
}

extension LaterEnds.Ends {
  fileprivate mutating func add(_ curve: AalenJohansen, _ day: Int) {
    let (deals, weight) = (Double(curve.ended[day]), curve.weight(of: day))
    ended += deals * weight
    won += Double(curve.wins[day]) * weight
    squares += deals * weight * weight
  }
}
