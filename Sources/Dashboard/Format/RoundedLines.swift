import Engine

/// Lines of mix and rate effects as whole tenths, with as few of them as possible rounded the other
/// way so that each line reaches its part and both columns their totals.
struct RoundedLines {
  /// A line's effects in tenths of a point.
  struct Exact {
    let mix: Double
    let rate: Double
    /// Whether the segment has deals in both periods, so that its rate can have changed.
    let hasRate: Bool
  }

  private let exact: [Exact]
  private(set) var lines: [ShownEffects.Line]

  /// Splits every part by itself, then moves tenths from rate to mix, or back, where that loses
  /// least.
  init(_ exact: [Exact], parts: [Int], mix total: Int) {
    self.exact = exact
    lines = zip(exact, parts).map { $0.nearest(part: $1) }
    for _ in 0..<Self.mostRounds {
      let missing = lines.reduce(total) { $0 - $1.mix }
      if missing == 0 { break }
      move(abs(missing), by: missing.signum())
    }
  }

  /// One is enough unless more tenths are missing than there are lines.
  private static let mostRounds = 8

  private mutating func move(_ count: Int, by step: Int) {
    let costs = lines.indices.filter { exact[$0].hasRate }.map { index in
      let moved = ShownEffects.Line(mix: lines[index].mix + step, rate: lines[index].rate - step)
      return (index: index, cost: exact[index].cost(moved) - exact[index].cost(lines[index]))
    }
    let sorted = costs.sorted { ($0.cost, $0.index) < ($1.cost, $1.index) }
    for (index, _) in sorted.prefix(count) {
      lines[index].mix += step
      lines[index].rate -= step
    }
  }
}

extension RoundedLines.Exact {
  /// Of a line of a change; whatever a segment of one period adds is mix.
  init(_ line: WinRateChange.Line) {
    hasRate = line.status == .both
    mix = (hasRate ? line.mix.value : line.contribution.value) * 1000
    rate = hasRate ? line.rate.value * 1000 : 0
  }

  /// The split of a shown part that shows most of mix and rate as they would be by themselves.
  fileprivate func nearest(part: Int) -> ShownEffects.Line {
    guard hasRate else { return ShownEffects.Line(mix: part, rate: 0) }
    let own = [Int(mix.rounded()), part - Int(rate.rounded())]
    let choices = own.map { ShownEffects.Line(mix: $0, rate: part - $0) }
    return choices.min { cost($0) < cost($1) } ?? choices[0]
  }

  /// How much a line loses by being shown so: a hundred for each effect that is not its own
  /// rounding, and the squares of what is lost.
  func cost(_ line: ShownEffects.Line) -> Double {
    [Double(line.mix) - mix, Double(line.rate) - rate]
      .reduce(0) { $0 + $1 * $1 + (abs($1) > 0.5 + 1e-9 ? 100 : 0) }
  }
}
