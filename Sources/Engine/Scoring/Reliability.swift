/// Whether judged deals were won as often as their scores said, in bins of equally many looks.
///
/// Bins are cut at the quantiles of the scores, so equal scores stay together and a bin may hold
/// more looks than another. Definition: docs/metrics/reliability.md.
public struct Reliability: Hashable, Sendable, Codable {
  /// Looks at deals with neighbouring scores.
  public struct Bin: Hashable, Sendable, Codable {
    /// The deals that had such a score at one look or more.
    public let deals: Int
    /// The looks at deals that were won.
    public let won: Int
    /// The mean score of the looks.
    public let predicted: Double
    /// The scores that belong here: above the lower bound, up to the upper one.
    public let above: Double
    public let upTo: Double
    /// The lowest and the highest score of a look; `nil` for a model stored before this was kept.
    public var lowest: Double?
    public var highest: Double?
    /// `nil` for a model stored when each deal was looked at once.
    var lookCount: Int?
    /// `nil` for the same.
    var effectiveCount: Double?

    /// How often the deals had such a score.
    public var looks: Int { lookCount ?? deals }

    /// So many deals, each looked at equally often, would tell as much.
    public var effectiveDeals: Double { effectiveCount ?? Double(deals) }

    /// The share of the looks that were at deals that were won.
    public var observed: Double { Double(won) / Double(looks) }

    /// Wilson's interval of the observed share, as wide as so few deals make it.
    public var interval: Interval {
      WinRate.interval(rate: observed, deals: effectiveDeals)
    }
  }

  static let maximumBins = 10
  static let dealsPerBin = 10

  /// Lowest scores first.
  public let bins: [Bin]

  /// The expected calibration error: how far scores and shares differ, over all looks.
  public var expectedError: Double {
    let looks = bins.reduce(0) { $0 + $1.looks }
    return bins.reduce(0) {
      $0 + abs($1.predicted - $1.observed) * Double($1.looks) / Double(looks)
    }
  }

  /// The bin that a score falls into.
  public func bin(of score: Double) -> Bin? { bins.first { score <= $0.upTo } }

  /// The bins of looks at deals, which by default are each looked at once; `nil` with fewer deals than
  /// one bin needs.
  init?(of scores: [Double], isWon: [Bool], at deals: [Int]? = nil) {
    let deals = deals ?? Array(scores.indices)
    let effective = Int(LooksByDeal(at: deals).effectiveDeals)
    let count = min(Self.maximumBins, effective / Self.dealsPerBin)
    guard count > 0 else { return nil }
    let cuts = Self.cuts(of: scores.sorted(), into: count)
    bins = zip([0] + cuts, cuts + [1]).compactMap { above, upTo in
      Bin(above: above, upTo: upTo, scores: scores, isWon: isWon, at: deals)
    }
  }

  /// The quantiles between the bins, interpolated linearly; each once.
  private static func cuts(of sorted: [Double], into count: Int) -> [Double] {
    let cuts = (1..<count).map { cut -> Double in
      let (index, rest) = (cut * (sorted.count - 1)).quotientAndRemainder(dividingBy: count)
      guard rest > 0 else { return sorted[index] }
      let step = sorted[index + 1] - sorted[index]
      return sorted[index] + step * Double(rest) / Double(count)
    }
    return cuts.reduce(into: []) { kept, cut in if cut != kept.last { kept.append(cut) } }
  }
}

extension Reliability.Bin {
  /// `nil` without a score inside; the lowest bin begins with 0.
  fileprivate init?(
    above: Double, upTo: Double, scores: [Double], isWon: [Bool], at deals: [Int]
  ) {
    let inside = scores.indices.filter {
      (scores[$0] > above || above == 0) && scores[$0] <= upTo
    }
    guard !inside.isEmpty else { return nil }
    let looks = LooksByDeal(at: inside.map { deals[$0] })
    (self.deals, lookCount, effectiveCount) = (looks.deals, looks.looks, looks.effectiveDeals)
    won = inside.reduce(0) { $0 + (isWon[$1] ? 1 : 0) }
    predicted = inside.reduce(0) { $0 + scores[$1] } / Double(inside.count)
    (self.above, self.upTo) = (above, upTo)
    (lowest, highest) = (inside.lazy.map { scores[$0] }.min(), inside.lazy.map { scores[$0] }.max())
  }
}
