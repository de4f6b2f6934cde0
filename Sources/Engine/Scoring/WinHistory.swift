/// Closed and won deals up to any day, of deals added in the order of their close.
struct WinHistory {
  /// On which some closed, each once.
  private var days: [Int32] = []
  /// Up to each of them, with those that closed on it.
  private var sums: [WinShare] = []

  mutating func append(day: Int32, isWon: Bool) {
    if days.last != day {
      days.append(day)
      sums.append(sums.last ?? WinShare())
    }
    sums[sums.count - 1].add(isWon: isWon)
  }

  /// Deals that closed strictly before a day.
  func tally(before day: Int32) -> WinShare {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? WinShare() : sums[low - 1]
  }
}
