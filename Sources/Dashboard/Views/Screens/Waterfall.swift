import Engine
import Screen

/// The steps from one period's win rate to another's, one for each segment.
struct Waterfall {
  /// One segment's step.
  struct Step: Hashable, Sendable {
    let line: WinRateChange.Line
    let from: Double
    let to: Double
    /// Tenths of a percentage point as shown; all steps add up to the change as shown.
    let tenths: Int
  }

  let steps: [Step]
  let axis: Axis
  let before: Double
  let after: Double

  /// The steps of a change; nil when either period has no closed deals.
  init?(_ change: WinRateChange) {
    guard let before = change.before.rate, let after = change.after.rate,
      let total = change.change
    else { return nil }
    let tenths = Self.rounded(change.lines.map(\.contribution.value), to: total)
    var position = before
    var steps: [Step] = []
    for (line, tenths) in zip(change.lines, tenths) {
      let next = position + line.contribution.value
      steps.append(Step(line: line, from: position, to: next, tenths: tenths))
      position = next
    }
    self.steps = steps
    self.before = before
    self.after = after
    axis = Self.axis([before, after] + steps.map(\.to))
  }

  /// Room on both sides, so that the shorter of the two rates is still a bar.
  private static func axis(_ values: [Double]) -> Axis {
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    let margin = max((high - low) * 0.25, 0.005)
    return Axis(max(0, low - margin), min(1, high + margin / 2))
  }

  /// Rounds parts to tenths of a point so that they still add up to the rounded total.
  ///
  /// Largest remainder: the parts that lost most by rounding down get the missing tenths.
  static func rounded(_ parts: [Double], to total: Double) -> [Int] {
    let exact = parts.map { $0 * 1000 }
    var result = exact.map { Int($0.rounded(.down)) }
    let wanted = Int((abs(total) * 1000).rounded()) * (total < 0 ? -1 : 1)
    let missing = wanted - result.reduce(0, +)
    guard !parts.isEmpty, missing > 0, missing <= parts.count else { return result }
    let order = exact.indices.sorted {
      let losses = (exact[$0] - Double(result[$0]), exact[$1] - Double(result[$1]))
      return losses.0 == losses.1 ? $0 < $1 : losses.0 > losses.1
    }
    for index in order.prefix(missing) { result[index] += 1 }
    return result
  }
}
