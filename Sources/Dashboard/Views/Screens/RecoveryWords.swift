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

  /// Of several splits of one change: by the dimension whose mix moved most, and the segment that
  /// lost most; nil when there is nothing to compare or nothing moved.
  init?(best changes: [WinRateChange]) {
    guard ShownEffects.tenths(changes.first?.change ?? 0) != 0 else { return nil }
    let all = changes.compactMap { change in
      Recovery(of: change).map { (change: change, recovery: $0) }
    }
    guard let mix = all.max(by: { Self.mixEffect($0.change) < Self.mixEffect($1.change) }) else {
      return nil
    }
    let lever = all.filter { $0.recovery.lever != nil }
      .min { Self.worstRate($0.change) < Self.worstRate($1.change) }
    self.init(mix.recovery, of: mix.change, lever: (lever ?? mix).recovery)
  }

  private static func mixEffect(_ change: WinRateChange) -> Double { abs(change.mix?.value ?? 0) }

  private static func worstRate(_ change: WinRateChange) -> Double {
    change.lines.map(\.rate.value).min() ?? 0
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
    // The two rates as shown, so that what they differ by is what is said.
    let rise = ShownEffects.tenths(one.rate + one.rise) - ShownEffects.tenths(one.rate)
    return back + "conversion in \(Format.segment(one.segment)) alone must rise by "
      + "\(Format.points(Double(rise) / 1000, signed: false, unit: false)) points "
      + "(\(Format.percent(one.rate, unit: false)) to \(Format.percent(one.rate + one.rise)))."
  }
}
