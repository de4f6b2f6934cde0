/// One step of similarity: groups of deals inside the groups of the step before.
struct BaseRateLevel {
  /// The shrunken win rate of each group.
  let rates: [Double]
  private let numbers: PairNumbers
  private let values: Int

  /// Splits groups by a further code and replaces each deal's group by the finer one.
  ///
  /// `values` is how many codes there may be; `parentRates` holds one rate per group.
  init(
    splitting groups: inout [Int32], by codes: [UInt32], values: Int, isWon: [Bool],
    parentRates: [Double]
  ) {
    var numbers = PairNumbers(first: parentRates.count, second: values)
    var tallies: [GroupTally] = []
    for index in groups.indices {
      let parent = Int(groups[index])
      let group = numbers.number(parent, Int(codes[index]))
      if group == tallies.count { tallies.append(GroupTally(priorRate: parentRates[parent])) }
      tallies[Int(group)].closed += 1
      tallies[Int(group)].won += isWon[index] ? 1 : 0
      groups[index] = group
    }
    (self.numbers, self.values) = (numbers, values)
    let likeness = Self.likeness(within: tallies)
    rates = tallies.map { $0.rate(likeness: likeness) }
  }

  /// The group of deals with a code inside a group of the step before; `nil` when none closed.
  func group(of code: UInt32, in parent: Int) -> Int? {
    code < values ? numbers.known(parent, Int(code)).map(Int.init) : nil
  }

  /// The correlation of outcomes within groups beyond their prior rates; 0 when luck explains all.
  private static func likeness(within tallies: [GroupTally]) -> Double {
    var (excess, scale) = (0.0, 0.0)
    for tally in tallies {
      let variance = tally.priorRate * (1 - tally.priorRate)
      let distance = tally.won - tally.closed * tally.priorRate
      excess += distance * distance - tally.closed * variance
      scale += tally.closed * (tally.closed - 1) * variance
    }
    return scale > 0 ? min(max(excess / scale, 0), 0.5) : 0
  }
}

/// Closed and won deals of one group, and the rate expected of it.
private struct GroupTally {
  let priorRate: Double
  var closed = 0.0
  var won = 0.0

  func rate(likeness: Double) -> Double {
    guard likeness > 0 else { return priorRate }
    let priorDeals = (1 - likeness) / likeness
    return (won + priorDeals * priorRate) / (closed + priorDeals)
  }
}
