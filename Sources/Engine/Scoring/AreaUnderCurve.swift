import Glibc

/// The chance that a won deal scored higher than a lost one; ties count half.
///
/// The 95 % interval is that of DeLong, DeLong and Clarke-Pearson (1988), computed from midranks
/// (Sun and Xu 2014) and cut to 0...1.
struct AreaUnderCurve: Equatable {
  let value: Double
  let interval: Interval
  /// DeLong's standard error.
  let error: Double

  /// `nil` with fewer than two deals of either outcome.
  init?(scores: [Double], isWon: [Bool]) {
    let won = zip(scores, isWon).filter(\.1).map(\.0)
    let lost = zip(scores, isWon).filter { !$0.1 }.map(\.0)
    guard won.count > 1, lost.count > 1 else { return nil }
    let ranks = midranks(won + lost)
    let above = zip(ranks, midranks(won)).map { ($0 - $1) / Double(lost.count) }
    let below = zip(ranks[won.count...], midranks(lost)).map { 1 - ($0 - $1) / Double(won.count) }
    let area = above.reduce(0, +) / Double(won.count)
    let error = sqrt(varianceOfMean(above) + varianceOfMean(below))
    (value, self.error) = (area, error)
    interval = Interval(
      lower: max(0, area - Normal.z95 * error), upper: min(1, area + Normal.z95 * error))
  }
}

/// The rank of each value, from 1; equal values share the mean of their ranks.
private func midranks(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
    start = end
  }
  return ranks
}

private func varianceOfMean(_ values: [Double]) -> Double {
  let mean = values.reduce(0, +) / Double(values.count)
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return squares / Double(values.count - 1) / Double(values.count)
}
