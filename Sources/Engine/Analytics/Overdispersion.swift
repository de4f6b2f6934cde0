/// Whether the wins of reps spread wider than the luck of their deals spreads them.
///
/// Definition: docs/metrics/rep-leaderboard.md.
public struct Overdispersion: Hashable, Sendable {
  /// χ² of the wins around those expected, per degree of freedom: 1 is luck alone.
  public let phi: Double
  /// Tarone's z; `nil` where every rep has one deal only.
  public let z: Double?
  /// One-sided p of z: the chance that luck spreads as wide.
  public let pValue: Double?
  /// How alike two deals of one rep end beyond what the deals explain; 0 is luck alone.
  public let correlation: Double

  /// The factor by which a standard error under equal reps widens.
  var widening: Double { max(1, phi).squareRoot() }
}

extension Overdispersion {
  private static let largestCorrelation = 0.999

  /// `nil` unless two reps have deals whose outcome was open.
  init?(of records: [RepRecord]) {
    let records = records.filter { $0.z != nil }
    guard records.count > 1 else { return nil }
    let squares = records.compactMap(\.z).reduce(0) { $0 + $1 * $1 }
    phi = squares / Double(records.count - 1)
    z = Self.tarone(records)
    pValue = z.map(Normal.upperTail)
    correlation = Self.correlation(records)
  }

  /// Products of the residuals of every two deals of a rep, over their standard error.
  ///
  /// With one chance for all deals this is Tarone's statistic (Biometrika 66, 1979, 585).
  private static func tarone(_ records: [RepRecord]) -> Double? {
    let pairs = records.reduce(0.0) { sum, record in
      let distance = Double(record.tally.won) - record.expected
      return sum + distance * distance - record.residualSquares
    }
    let variance = records.reduce(0.0) {
      $0 + 2 * ($1.variance * $1.variance - $1.varianceSquares)
    }
    return variance > 0 ? pairs / variance.squareRoot() : nil
  }

  /// The correlation that makes the χ² equal to its degrees of freedom.
  ///
  /// Source: Williams 1982, Applied Statistics 31, 144.
  private static func correlation(_ records: [RepRecord]) -> Double {
    let records = records.filter { $0.tally.closed > 1 }
    func excess(_ correlation: Double) -> Double {
      records.reduce(1 - Double(records.count)) { sum, record in
        let z = record.z ?? 0
        return sum + z * z / (1 + Double(record.tally.closed - 1) * correlation)
      }
    }
    guard records.count > 1, excess(0) > 0 else { return 0 }
    var (low, high) = (0.0, largestCorrelation)
    for _ in 0..<60 where excess(high) < 0 {
      let middle = (low + high) / 2
      if excess(middle) > 0 { low = middle } else { high = middle }
    }
    return high
  }
}
