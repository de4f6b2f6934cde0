/// Deals a label out anew among groups of like deals, in eight permutations side by side.
///
/// Every deal first gets the label by a chance of its own, all by the same, so that a group takes
/// one draw from a binomial distribution. Then as many deals as are labelled too many or too few,
/// each chosen among all, change over. All sets of `labelled` deals are equally likely, as they
/// are when the label is dealt out deal by deal.
struct LabelDraw {
  typealias Lanes = SIMD8<Float>

  /// Groups of a block with as many deals each, which are drawn one after another.
  private struct Run {
    let count: Int
    let places: Range<Int>
  }

  private let runs: [Run]
  /// The groups, run after run.
  private let order: [Int32]
  /// By group, the number of its first deal; one more for the end.
  private let starts: [Int32]
  /// By deal, its group.
  private let groupOfDeal: [Int32]
  private let labelled: Int
  private let thresholds: BinomialThresholds

  /// Groups of at most ``BinomialThresholds/most`` deals.
  init(counts: [Int], labelled: Int) {
    var (starts, groupOfDeal) = ([Int32(0)], [Int32]())
    for (group, count) in counts.enumerated() {
      groupOfDeal += repeatElement(Int32(group), count: count)
      starts.append(Int32(groupOfDeal.count))
    }
    let order = counts.indices.sorted {
      ($0 / Self.block, counts[$0], $0) < ($1 / Self.block, counts[$1], $1)
    }
    runs = Self.runs(along: order, counts)
    self.order = order.map { Int32($0) }
    (self.starts, self.groupOfDeal, self.labelled) = (starts, groupOfDeal, labelled)
    thresholds = BinomialThresholds(
      upTo: counts.max() ?? 0, share: Double(labelled) / Double(max(1, groupOfDeal.count)))
  }

  /// Groups whose counts stay near each other in memory.
  private static let block = 4096

  private static func runs(along order: [Int], _ counts: [Int]) -> [Run] {
    var (runs, start) = ([Run](), 0)
    for end in order.indices.dropFirst() where counts[order[end]] != counts[order[start]] {
      runs.append(Run(count: counts[order[start]], places: start..<end))
      start = end
    }
    guard let first = order[start...].first else { return [] }
    return runs + [Run(count: counts[first], places: start..<order.count)]
  }

  /// By group, how many of its deals are labelled in each of eight permutations.
  func draw(_ random: inout LaneRandom, into hits: inout [SIMD8<UInt8>]) {
    var sums = SIMD8<UInt32>.zero
    for run in runs {
      for place in run.places {
        let drawn = thresholds.labelled(of: run.count, random.next())
        sums &+= drawn
        hits[Int(order[place])] = SIMD8<UInt8>(truncatingIfNeeded: drawn)
      }
    }
    for lane in sums.indices { settle(Int(sums[lane]) - labelled, lane, &random, &hits) }
  }

  /// Takes the label from, or gives it to, deals that are chosen among all.
  private func settle(
    _ surplus: Int, _ lane: Int, _ random: inout LaneRandom, _ hits: inout [SIMD8<UInt8>]
  ) {
    var left = surplus.magnitude
    while left > 0 {
      let deal = Int32(random.next(below: groupOfDeal.count, lane: lane))
      let group = Int(groupOfDeal[Int(deal)])
      let isLabelled = deal - starts[group] < Int32(hits[group][lane])
      guard isLabelled == (surplus > 0) else { continue }
      if isLabelled { hits[group][lane] -= 1 } else { hits[group][lane] += 1 }
      left -= 1
    }
  }
}
