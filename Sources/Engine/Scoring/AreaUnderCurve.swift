import Glibc

/// The chance that a won deal scored higher than a lost one; ties count half.
///
/// The 95 % interval is that of DeLong, DeLong and Clarke-Pearson (1988), computed from midranks
/// (Sun and Xu 2014) and cut to 0...1. Where deals are looked at several times, their parts of it are
/// summed up by deal (Obuchowski 1997); his covariance of won and lost looks at one deal is 0, as a deal
/// ends in one way.
struct AreaUnderCurve: Equatable {
  let value: Double
  let interval: Interval
  /// The standard error: DeLong's, by deal.
  let error: Double

  /// The area of looks at deals, which by default are each looked at once; `nil` with fewer than two
  /// deals of either outcome.
  init?(scores: [Double], isWon: [Bool], at deals: [Int]? = nil) {
    let (winners, losers) = (
      isWon.indices.filter { isWon[$0] }, isWon.indices.filter { !isWon[$0] }
    )
    let (won, lost) = (winners.map { scores[$0] }, losers.map { scores[$0] })
    let wonLooks = LooksByDeal(at: winners.map { deals?[$0] ?? $0 })
    let lostLooks = LooksByDeal(at: losers.map { deals?[$0] ?? $0 })
    guard wonLooks.deals > 1, lostLooks.deals > 1 else { return nil }
    let ranks = midranks(won + lost)
    let above = zip(ranks, midranks(won)).map { ($0 - $1) / Double(lost.count) }
    let below = zip(ranks[won.count...], midranks(lost)).map { 1 - ($0 - $1) / Double(won.count) }
    let area = above.reduce(0, +) / Double(won.count)
    let error = hypot(wonLooks.error(ofMean: above), lostLooks.error(ofMean: below))
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
