/// How far it moves a deal's log-odds of being won that it is still open at an age, by deals alike.
///
/// The chance of such a deal (Aalen-Johansen) takes the place of that of a deal just created only as
/// far as their distance is beyond noise, which is that of Laplace's share of the deals that ended
/// later. Definition: docs/metrics/deal-score.md.
struct AgeShift {
  /// Beyond an age after which fewer deals ended, that age speaks for all later ones.
  static let leastEnded = 30

  /// 0 where nothing is known.
  let value: Double

  init(along curve: AalenJohansen, age: Int) {
    let start = curve.everWon
    guard start > 0, start < 1, let known = Self.known(age, along: curve),
      let chance = curve.winChance(openAt: known)
    else {
      value = 0
      return
    }
    let distance = chance - start
    let share = Self.shareBeyondNoise(
      of: distance, chance: chance, deals: Double(curve.deals(endedAfter: known)))
    value = LogOdds.of(start + distance * share) - LogOdds.of(start)
  }

  /// The age, or the last one before it after which enough deals ended; `nil` without any.
  private static func known(_ age: Int, along curve: AalenJohansen) -> Int? {
    var (low, high) = (0, curve.won.count)
    while low < high {
      let middle = (low + high) / 2
      if curve.deals(endedAfter: middle) >= leastEnded { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? min(max(0, age), low - 1) : nil
  }

  private static func shareBeyondNoise(
    of distance: Double, chance: Double, deals: Double
  ) -> Double {
    guard distance != 0 else { return 0 }
    let laplace = (chance * deals + 1) / (deals + 2)
    let variance = laplace * (1 - laplace) / (deals + 3)
    return max(0, 1 - Normal.z95 * Normal.z95 * variance / (distance * distance))
  }
}
