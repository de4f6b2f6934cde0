/// Closed and won deals up to any day, of deals added in the order of their close.
struct WinHistory {
  private var days: [Int32] = []
  private var wins: [Int32] = []

  mutating func append(day: Int32, isWon: Bool) {
    days.append(day)
    wins.append((wins.last ?? 0) + (isWon ? 1 : 0))
  }

  /// Deals that closed strictly before a day.
  func tally(before day: Int32) -> (closed: Int, won: Int) {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return (low, low == 0 ? 0 : Int(wins[low - 1]))
  }
}
