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

  public static let zero = Self(
    closed: 0, won: 0, amount: 0, wonAmount: 0, squares: 0, wonSquares: 0)

  /// Won ÷ closed; `nil` without closed deals.
  public var winRate: Double? { closed > 0 ? Double(won) / Double(closed) : nil }

  /// Won amount ÷ closed amount; `nil` without amount.
  public var weightedWinRate: Double? { amount > 0 ? Double(wonAmount) / Double(amount) : nil }

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

  public static func + (left: Self, right: Self) -> Self {
    Self(
      closed: left.closed + right.closed, won: left.won + right.won,
      amount: left.amount + right.amount, wonAmount: left.wonAmount + right.wonAmount,
      squares: left.squares + right.squares, wonSquares: left.wonSquares + right.wonSquares)
  }

  public static func - (left: Self, right: Self) -> Self {
    Self(
      closed: left.closed - right.closed, won: left.won - right.won,
      amount: left.amount - right.amount, wonAmount: left.wonAmount - right.wonAmount,
      squares: left.squares - right.squares, wonSquares: left.wonSquares - right.wonSquares)
  }
}
