import Engine
import Screen

/// The steps from one period's win rate to another's, one for each segment.
struct Waterfall {
  /// One segment's step.
  struct Step: Hashable, Sendable {
    let line: WinRateChange.Line
    let from: Double
    let to: Double
    /// The effects as shown; all steps add up to the change as shown.
    let shown: ShownEffects.Line
  }

  let steps: [Step]
  /// The effects of all steps together, as shown.
  let total: ShownEffects.Line
  let axis: Axis
  let before: Double
  let after: Double

  /// The steps of a change; nil when either period has no closed deals.
  init?(_ change: WinRateChange) {
    guard let before = change.before.rate, let after = change.after.rate,
      let shown = ShownEffects(change)
    else { return nil }
    var position = before
    var steps: [Step] = []
    for (line, shown) in zip(change.lines, shown.lines) {
      let next = position + line.contribution.value
      steps.append(Step(line: line, from: position, to: next, shown: shown))
      position = next
    }
    self.steps = steps
    total = shown.total
    self.before = before
    self.after = after
    axis = Self.axis([before, after] + steps.map(\.to))
  }

  /// What stands above the bars; an axis that does not begin at 0 says so.
  var labels: [(value: Double, text: String)] {
    let mark = axis.low + (axis.high - axis.low) * 0.75
    let start = Format.percent(axis.low)
    return [(axis.low, axis.low > 0 ? "axis from \(start)" : start), (mark, Format.percent(mark))]
  }

  /// Room on both sides, so that the shorter of the two rates is still a bar.
  private static func axis(_ values: [Double]) -> Axis {
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    let margin = max((high - low) * 0.25, 0.005)
    return Axis(max(0, low - margin), min(1, high + margin / 2))
  }
}
