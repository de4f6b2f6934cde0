/// How a set of deals moved between two periods: its part of the whole change, its rate against the
/// rest, its share; each with its distance from 0 in standard errors of independent deals.
///
/// Definition: docs/metrics/change-drivers.md.
struct SetMoves {
  /// A move; its z is `nil` where no chance could have made one.
  struct Move {
    let value: Double
    let z: Double?

    init(_ value: Double, standardError: Double?) {
      self.value = value
      z = standardError.flatMap { $0 > 0 ? value / $0 : nil }
    }
  }

  let contribution: Move
  /// Change of the rate less that of all other deals; `nil` where one of the four rates is missing.
  let rateAgainstRest: Move?
  let share: Move

  init(of set: (before: WinTally, after: WinTally), in whole: (before: WinTally, after: WinTally)) {
    let rest = (before: whole.before - set.before, after: whole.after - set.after)
    let split = MixAndRate(
      of: ([set.before, rest.before], [set.after, rest.after]), weight: .count)
    contribution = Move(
      split.mix(0) + split.rate(0), standardError: split.errors(0).contribution)
    rateAgainstRest = Self.rate(of: set, against: rest)
    share = Self.share(of: set, in: whole)
  }

  private static func rate(
    of set: (before: WinTally, after: WinTally), against rest: (before: WinTally, after: WinTally)
  ) -> Move? {
    let tallies = [set.after, set.before, rest.after, rest.before]
    let rates = tallies.compactMap(\.winRate)
    guard rates.count == tallies.count else { return nil }
    let variance = zip(rates, tallies).reduce(0) { sum, pair in
      sum + pair.0 * (1 - pair.0) / Double(pair.1.closed)
    }
    return Move(
      (rates[0] - rates[1]) - (rates[2] - rates[3]), standardError: variance.squareRoot())
  }

  /// The pooled test of two shares.
  private static func share(
    of set: (before: WinTally, after: WinTally), in whole: (before: WinTally, after: WinTally)
  ) -> Move {
    let inside = (Double(set.before.closed), Double(set.after.closed))
    let all = (Double(max(1, whole.before.closed)), Double(max(1, whole.after.closed)))
    let pooled = (inside.0 + inside.1) / (all.0 + all.1)
    let variance = pooled * (1 - pooled) * (1 / all.0 + 1 / all.1)
    return Move(inside.1 / all.1 - inside.0 / all.0, standardError: variance.squareRoot())
  }
}
