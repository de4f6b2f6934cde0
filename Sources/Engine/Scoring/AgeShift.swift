import Glibc

/// How far it moves a deal's log-odds of being won that it is still open at an age, by deals alike.
///
/// The share won of the deals that ended later takes the place of that of all as far as its distance
/// from that of the deals that ended sooner is more than noise: by the noise to be expected where the
/// slower half of the deals ended otherwise than the quicker one, else only beyond the 95 % interval.
/// Else what was known half as many ends ago holds: where few deals are left, one that is still open keeps
/// the odds of an age of which enough is known.
/// Definition: docs/metrics/deal-score.md.
struct AgeShift: Sendable, Equatable {
  /// Beyond an age after which fewer deals ended, that age speaks for all later ones.
  static let leastEnded = 30.0

  /// By days of age.
  let values: [Double]

  init(_ ends: LaterEnds) {
    guard let last = ends.after.lastIndex(where: { $0.deals >= Self.leastEnded }),
      let all = ends.upTo.last, all.won > 0, all.won < all.ended
    else {
      values = []
      return
    }
    let middle = ends.upTo[...last].firstIndex { $0.ended >= all.ended / 2 } ?? last
    let isKnown = Distance(at: middle, in: ends).isBeyondNoise
    let noise = isKnown ? 1 : Distance.beyond
    var (held, share, left) = (all.share, all.share, all.ended)
    values = (0...last).map { age in
      let later = ends.after[age]
      if isKnown { held += (share - held) * min(1, log2(left / later.ended)) }
      left = later.ended
      share =
        held + (later.doubtedShare - held)
        * Distance(at: age, in: ends).part(lessNoise: noise)
      return LogOdds.of(share) - LogOdds.of(all.share)
    }
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

  private let square, variance: Double

  init(at age: Int, in ends: LaterEnds) {
    let (sooner, later) = (ends.upTo[age], ends.after[age])
    let isSplit = sooner.ended > 0 && later.ended > 0
    let distance = isSplit ? later.share - sooner.share : 0
    square = distance * distance
    variance = isSplit ? sooner.variance + later.variance : 0
  }

  var isBeyondNoise: Bool { square > Self.beyond * variance }

  /// The part of it that is believed, less so many variances.
  func part(lessNoise variances: Double) -> Double {
    let noise = variances * variance
    return square > noise ? 1 - noise / square : 0
  }
}
