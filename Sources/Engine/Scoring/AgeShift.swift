/// How far it moves a deal's log-odds of being won that it is still open at an age, by deals alike.
///
/// The share won of the deals that ended later takes the place of that of all only as far as it differs
/// beyond noise from that of the deals that ended sooner. Definition: docs/metrics/deal-score.md.
struct AgeShift {
  /// Beyond an age after which fewer deals ended, that age speaks for all later ones.
  static let leastEnded = 30.0

  /// By days of age.
  private let values: [Double]

  init(_ ends: LaterEnds) {
    let last = ends.after.lastIndex { $0.deals >= Self.leastEnded }
    values = ends.after.indices.prefix((last ?? -1) + 1).map {
      Self.value(sooner: ends.upTo[$0], later: ends.after[$0])
    }
  }

  /// The shift at an age; 0 where nothing is known.
  subscript(age: Int) -> Double { values.isEmpty ? 0 : values[min(max(0, age), values.count - 1)] }

  private static func value(sooner: LaterEnds.Ends, later: LaterEnds.Ends) -> Double {
    guard sooner.ended > 0, later.ended > 0 else { return 0 }
    let all = (sooner.won + later.won) / (sooner.ended + later.ended)
    guard all > 0, all < 1 else { return 0 }
    let distance = later.share - sooner.share
    let noise = Normal.z95 * Normal.z95 * (sooner.variance + later.variance)
    guard distance * distance > noise else { return 0 }
    let moved = (later.share - all) * (1 - noise / (distance * distance))
    return LogOdds.of(all + moved) - LogOdds.of(all)
  }
}
