/// How far it moves a deal's log-odds of being won that it is still open at an age, by deals alike.
///
/// The share won of the deals that ended later takes the place of that of all as far as its distance
/// from that of the deals that ended sooner is more than noise: by the noise to be expected where the
/// slower half of the deals ended otherwise than the quicker one, else only beyond the 95 % interval.
/// Definition: docs/metrics/deal-score.md.
struct AgeShift: Sendable, Equatable {
  /// Beyond an age after which fewer deals ended, that age speaks for all later ones.
  static let leastEnded = 30.0

  /// By days of age.
  let values: [Double]

  init(_ ends: LaterEnds) {
    let last = ends.after.lastIndex { $0.deals >= Self.leastEnded }
    let distances = ends.after.indices.prefix((last ?? -1) + 1).map {
      Distance(sooner: ends.upTo[$0], later: ends.after[$0])
    }
    let all = ends.upTo.last?.ended ?? 0
    let middle = distances.indices.first { ends.upTo[$0].ended >= all / 2 } ?? distances.count - 1
    let isKnown = distances.indices.contains(middle) && distances[middle].isBeyondNoise
    values = distances.map { $0.shift(lessNoise: isKnown ? 1 : Distance.beyond) }
  }

  /// The shift at an age; 0 where nothing is known.
  subscript(age: Int) -> Double { values.isEmpty ? 0 : values[min(max(0, age), values.count - 1)] }

  /// No age moves anything.
  static let none = Self(values: [])

  init(values: [Double]) { self.values = values }
}

/// How far the share won of the deals that ended after an age is from that of those up to it.
private struct Distance {
  /// So many variances lie within the 95 % interval.
  static let beyond = Normal.z95 * Normal.z95

  private let later, all, square, variance: Double

  init(sooner: LaterEnds.Ends, later: LaterEnds.Ends) {
    let isSplit = sooner.ended > 0 && later.ended > 0
    self.later = isSplit ? later.share : 0
    all = isSplit ? (sooner.won + later.won) / (sooner.ended + later.ended) : 0
    let distance = isSplit ? later.share - sooner.share : 0
    square = distance * distance
    variance = isSplit ? sooner.variance + later.variance : 0
  }

  var isBeyondNoise: Bool { square > Self.beyond * variance }

  /// What it moves the log-odds by, less so many variances.
  func shift(lessNoise variances: Double) -> Double {
    let noise = variances * variance
    guard all > 0, all < 1, square > noise else { return 0 }
    return LogOdds.of(all + (later - all) * (1 - noise / square)) - LogOdds.of(all)
  }
}
