import Engine

/// What would have to happen, in two sentences.
struct RecoveryWords {
  private let recovery: Recovery
  private let change: WinRateChange
  private let lever: Recovery

  /// The lever may be of another dimension than the mix.
  init(_ recovery: Recovery, of change: WinRateChange, lever: Recovery) {
    self.recovery = recovery
    self.change = change
    self.lever = lever
  }

  /// The rate at the earlier mix, and what must rise inside today's.
  var sentence: String {
    "With the \(recovery.dimension.name) mix of \(change.before.period) the rate would be "
      + "\(Format.percent(recovery.rateAtEarlierMix))." + (rise.map { " " + $0 } ?? "")
  }

  private var rise: String? {
    guard let shortfall = lever.shortfall else { return nil }
    let back = "To be back at \(Format.percent(change.before.rate)) inside today's mix, "
    let all =
      "conversion must rise by \(Format.points(shortfall, signed: false, unit: false)) points"
    guard let one = lever.lever else {
      return back + all + " everywhere: no \(lever.dimension.name) could do it alone."
    }
    return back + "conversion in \(Format.segment(one.segment)) alone must rise by "
      + "\(Format.points(one.rise, signed: false, unit: false)) points "
      + "(\(Format.percent(one.rate, unit: false)) to \(Format.percent(one.rate + one.rise)))."
  }
}
