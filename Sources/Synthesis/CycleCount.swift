/// How many wins took how many days, so that quantiles need no list of all deals.
struct CycleCount {
  private var counts: [Int] = []
  private var total = 0

  mutating func add(_ days: Int) {
    if days >= counts.count {
      counts.append(contentsOf: repeatElement(0, count: days + 1 - counts.count))
    }
    counts[days] += 1
    total += 1
  }

  /// The smallest number of days within which that share of the wins came; `nil` without wins.
  func quantile(perMille: Int) -> Int? {
    var seen = 0
    for (days, count) in counts.enumerated() {
      seen += count
      if count > 0, seen * 1000 >= total * perMille { return days }
    }
    return nil
  }
}
