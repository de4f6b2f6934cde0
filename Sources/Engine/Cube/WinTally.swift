/// What the closed deals of one cell add up to: enough for every rate and its standard error.
///
/// All members are integers, so sums depend neither on order nor on threads.
public struct WinTally: Hashable, Sendable, AdditiveArithmetic {
  public var closed: Int
  public var won: Int
  /// Minor units of all closed deals.
  public var amount: Int64
  public var wonAmount: Int64
  /// Sum of squared amounts, in squared minor units.
  var squares: UInt128
  var wonSquares: UInt128
  /// Days that the deals were open, at least one each; 0 where nobody counted them.
  public var openDays: Int
  /// Sum of squared open days.
  var openDaySquares: Int
  /// Sum over the won deals of amount times open days, in minor units.
  var wonOpenDays: Int128

  public static let zero = Self(
    closed: 0, won: 0, amount: 0, wonAmount: 0, squares: 0, wonSquares: 0, openDays: 0,
    openDaySquares: 0, wonOpenDays: 0)

  /// Won ÷ closed; `nil` without closed deals.
  public var winRate: Double? { closed > 0 ? Double(won) / Double(closed) : nil }

  /// Won amount ÷ closed amount; `nil` without amount.
  public var weightedWinRate: Double? { amount > 0 ? Double(wonAmount) / Double(amount) : nil }

  /// Won amount per closed deal, in major units.
  public var valuePerDeal: Double? {
    closed > 0 ? Double(wonAmount) / 100 / Double(closed) : nil
  }

  /// Won amount per day that any of the deals was open, in major units.
  public var wonPerOpenDay: Double? {
    openDays > 0 ? Double(wonAmount) / 100 / Double(openDays) : nil
  }

  var lost: Int { closed - won }

  var lostSquares: UInt128 { squares - wonSquares }

  @inline(__always)
  mutating func add(amount: Int64, isWon: Bool) {
    let square = UInt128(amount.magnitude) * UInt128(amount.magnitude)
    closed += 1
    self.amount += amount
    squares += square
    guard isWon else { return }
    won += 1
    wonAmount += amount
    wonSquares += square
  }

  /// Adds a deal with the days that it was open.
  @inline(__always)
  mutating func add(amount: Int64, isWon: Bool, openDays days: Int) {
    add(amount: amount, isWon: isWon)
    openDays += days
    openDaySquares += days * days
    if isWon { wonOpenDays += Int128(amount) * Int128(days) }
  }

  public static func + (left: Self, right: Self) -> Self {
    Self(
      closed: left.closed + right.closed, won: left.won + right.won,
      amount: left.amount + right.amount, wonAmount: left.wonAmount + right.wonAmount,
      squares: left.squares + right.squares, wonSquares: left.wonSquares + right.wonSquares,
      openDays: left.openDays + right.openDays,
      openDaySquares: left.openDaySquares + right.openDaySquares,
      wonOpenDays: left.wonOpenDays + right.wonOpenDays)
  }

  public static func - (left: Self, right: Self) -> Self {
    Self(
      closed: left.closed - right.closed, won: left.won - right.won,
      amount: left.amount - right.amount, wonAmount: left.wonAmount - right.wonAmount,
      squares: left.squares - right.squares, wonSquares: left.wonSquares - right.wonSquares,
      openDays: left.openDays - right.openDays,
      openDaySquares: left.openDaySquares - right.openDaySquares,
      wonOpenDays: left.wonOpenDays - right.wonOpenDays)
  }
}
