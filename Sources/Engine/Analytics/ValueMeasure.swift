/// What the won amount of a segment is divided by.
public enum ValueMeasure: String, Hashable, Sendable, CaseIterable {
  /// Closed deals.
  case deal
  /// Days that the deals were open.
  case day

  /// Won amount per deal or per open day, in major units; `nil` without deals.
  public func value(of tally: WinTally) -> Double? {
    self == .deal ? tally.valuePerDeal : tally.wonPerOpenDay
  }

  /// Deals or open days per deal.
  func meanExposure(of tally: WinTally) -> Double {
    self == .deal ? 1 : Double(tally.openDays) / Double(max(1, tally.closed))
  }

  /// Sum over the deals of the squared distance of the won amount from what the value lets expect,
  /// in squared major units.
  func squares(of tally: WinTally) -> Double {
    let value = self.value(of: tally) ?? 0
    let (won, squares) = (Double(tally.wonAmount) / 100, Double(tally.wonSquares) / 10_000)
    switch self {
    case .deal: return max(0, squares - value * won)
    case .day:
      let product = Double(tally.wonOpenDays) / 100
      return max(0, squares - 2 * value * product + value * value * Double(tally.openDaySquares))
    }
  }
}
