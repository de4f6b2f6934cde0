/// Whether judged deals were won as often as their scores said, in bins of equally many deals.
///
/// Bins are cut at the quantiles of the scores, so equal scores stay together and a bin may hold
/// more deals than another. Definition: docs/metrics/reliability.md.
public struct Reliability: Hashable, Sendable, Codable {
  /// Deals with neighbouring scores.
  public struct Bin: Hashable, Sendable, Codable {
    public let deals: Int
    public let won: Int
    /// The mean score of the deals.
    public let predicted: Double
    /// The scores that belong here: above the lower bound, up to the upper one.
    public let above: Double
    public let upTo: Double

    /// The share of the deals that were won.
    public var observed: Double { Double(won) / Double(deals) }

    /// Wilson's interval of the observed share.
    public var interval: Interval { WinRate.interval(rate: observed, deals: Double(deals)) }
  }

  static let maximumBins = 10
  static let dealsPerBin = 10

  /// Lowest scores first.
  public let bins: [Bin]

  /// The expected calibration error: how far scores and shares differ, over all deals.
  public var expectedError: Double {
    let deals = bins.reduce(0) { $0 + $1.deals }
    return bins.reduce(0) {
      $0 + abs($1.predicted - $1.observed) * Double($1.deals) / Double(deals)
    }
  }

  /// The bin that a score falls into.
  public func bin(of score: Double) -> Bin? { bins.first { score <= $0.upTo } }

  /// `nil` with fewer deals than one bin needs.
  init?(of scores: [Double], isWon: [Bool]) {
    let count = min(Self.maximumBins, scores.count / Self.dealsPerBin)
    guard count > 0 else { return nil }
    let cuts = Self.cuts(of: scores.sorted(), into: count)
    bins = zip([0] + cuts, cuts + [1]).compactMap { above, upTo in
      Bin(above: above, upTo: upTo, scores: scores, isWon: isWon)
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
  fileprivate init?(above: Double, upTo: Double, scores: [Double], isWon: [Bool]) {
    let inside = scores.indices.filter {
      (scores[$0] > above || above == 0) && scores[$0] <= upTo
    }
    guard !inside.isEmpty else { return nil }
    deals = inside.count
    won = inside.reduce(0) { $0 + (isWon[$1] ? 1 : 0) }
    predicted = inside.reduce(0) { $0 + scores[$1] } / Double(inside.count)
    (self.above, self.upTo) = (above, upTo)
  }
}
