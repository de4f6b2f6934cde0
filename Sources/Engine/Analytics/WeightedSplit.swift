/// The change of the win rate by amount in four exact parts, by the segments of one dimension.
///
/// Amount shares come from deal shares p and mean sizes m, s = p·m ÷ Σ p·m; the rate by amount of a
/// segment is its rate by count plus what its larger deals add or cost.
/// Definition: docs/metrics/weighted-split.md.
public struct WeightedSplit: Hashable, Sendable {
  /// Which segments the deals are in.
  public let countMix: Double
  /// Which segments the money is in, at given shares of the deals.
  public let sizeMix: Double
  /// The rate by count inside the segments.
  public let conversion: Double
  /// Whether the larger deals inside the segments are won.
  public let sizeWin: Double
}

extension WeightedSplit {
  /// Splits by segments given in the same order; `nil` when either period has no amount.
  init?(from before: some Collection<WinTally>, to after: some Collection<WinTally>) {
    let sides = [Array(before), Array(after)]
    let amounts = sides.map { $0.reduce(0) { $0 + Double($1.amount) } }
    guard amounts.allSatisfy({ $0 > 0 }) else { return nil }
    let segments = sides[0].indices.compactMap { SegmentSides(sides[0][$0], sides[1][$0]) }
    let shares = Shares(of: segments)
    let mean = (0...1).reduce(0) { sum, side in
      sum + zip(shares[side, side], segments).reduce(0) { $0 + $1.0 * $1.1.weighted[side] } / 2
    }
    func sum(_ part: (Int, SegmentSides) -> Double) -> Double {
      segments.enumerated().reduce(0) { $0 + part($1.offset, $1.element) }
    }
    countMix = sum { shares.moveOfDeals($0) * ($1.meanWeighted - mean) }
    sizeMix = sum { shares.moveOfSizes($0) * ($1.meanWeighted - mean) }
    conversion = sum { shares.mean($0) * ($1.rate[1] - $1.rate[0]) }
    sizeWin = sum { shares.mean($0) * ($1.sizeGain[1] - $1.sizeGain[0]) }
  }
}

/// One segment in both periods; what one period does not know it takes from the other.
private struct SegmentSides {
  let deals: [Double]
  let size: [Double]
  let rate: [Double]
  let weighted: [Double]

  var meanWeighted: Double { (weighted[0] + weighted[1]) / 2 }
  var sizeGain: [Double] { [weighted[0] - rate[0], weighted[1] - rate[1]] }

  /// `nil` without deals in either period.
  init?(_ before: WinTally, _ after: WinTally) {
    let sides = [before, after]
    guard sides.contains(where: { $0.closed > 0 }) else { return nil }
    deals = sides.map { Double($0.closed) }
    size = Self.filled(sides.map { $0.closed > 0 ? Double($0.amount) / Double($0.closed) : nil })
    rate = Self.filled(sides.map(\.winRate))
    weighted = Self.filled(sides.map(\.weightedWinRate))
  }

  private static func filled(_ values: [Double?]) -> [Double] {
    [values[0] ?? values[1] ?? 0, values[1] ?? values[0] ?? 0]
  }
}

/// Amount shares of the segments, from the deal shares of one period and the sizes of another.
private struct Shares {
  /// By period of the deals, period of the sizes, and segment.
  private let values: [[[Double]]]

  init(of segments: [SegmentSides]) {
    values = (0...1).map { deals in
      (0...1).map { sizes in
        let amounts = segments.map { $0.deals[deals] * $0.size[sizes] }
        let whole = amounts.reduce(0, +)
        return amounts.map { whole > 0 ? $0 / whole : 0 }
      }
    }
  }

  subscript(deals: Int, sizes: Int) -> [Double] { values[deals][sizes] }

  func moveOfDeals(_ index: Int) -> Double {
    (values[1][0][index] - values[0][0][index] + values[1][1][index] - values[0][1][index]) / 2
  }

  func moveOfSizes(_ index: Int) -> Double {
    (values[0][1][index] - values[0][0][index] + values[1][1][index] - values[1][0][index]) / 2
  }

  func mean(_ index: Int) -> Double { (values[0][0][index] + values[1][1][index]) / 2 }
}
