/// Do larger deals dilute the rate? More deals in the large bands, or large ones lost more than before.
///
/// Definition: docs/metrics/larger-deals.md.
struct LargerDeals {
  let data: DiagnosisData

  var evidence: Evidence {
    let change = data.change(by: .amountBand)
    let n = (change?.before.closed ?? 0) + (change?.after.closed ?? 0)
    guard let change, let mix = change.mix,
      min(change.before.closed, change.after.closed) >= data.minimumSample
    else { return .none("Too few deals are closed.", n: n) }
    guard let gap = change.sizeGap else { return .none("The deals have no amounts.", n: n) }
    let mixP = Normal.twoSidedP(of: mix.value, standardError: mix.standardError)
    let isMix = (mixP ?? 1) <= (gap.pValue ?? 1)
    let effect = isMix ? mix : gap.change
    return Evidence(
      effect: effect.value, interval: interval(of: effect),
      pValue: min(1, 2 * ((isMix ? mixP : gap.pValue) ?? 1)), n: n, fits: effect.value < 0,
      sentence: isMix ? sentence(mix, of: change) : sentence(gap))
  }

  private func interval(of effect: WinRateChange.Effect) -> Interval? {
    effect.standardError.map { Interval(around: effect.value, error: $0) }
  }

  private func sentence(_ mix: WinRateChange.Effect, of change: WinRateChange) -> String {
    let large = change.lines.first { $0.segment == AmountBand.large.name }
    let shares = large.map { line in
      "\(SentenceNumber.percent(line.shareAfter)) of the closed deals are large, "
        + "\(SentenceNumber.percent(line.shareBefore)) before: "
    }
    return (shares ?? "Other sizes: ") + "\(SentenceNumber.points(mix.value)) by the mix of sizes."
  }

  private func sentence(_ gap: SizeGap) -> String {
    "By money the win rate lies \(SentenceNumber.points(gap.after)) from that by count, "
      + "\(SentenceNumber.points(gap.before)) before."
  }
}
