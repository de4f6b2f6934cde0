/// What the deals of one cell with one kind of end add up to: a ``WinTally`` is made of two.
///
/// Sixty-four bytes, and as few sums as can be: a deal is added to one for every dimension.
struct CellSum: Sendable {
  var closed = 0
  /// Minor units.
  var amount: Int64 = 0
  var squares: UInt128 = 0
  var openDays = 0
  var openDaySquares = 0
  /// Amount times open days.
  var amountDays: Int128 = 0

  /// One deal.
  @inline(__always)
  init(amount: Int64, openDays days: Int) {
    closed = 1
    self.amount = amount
    squares = UInt128(amount.magnitude) * UInt128(amount.magnitude)
    openDays = days
    openDaySquares = days * days
    amountDays = Int128(amount) * Int128(days)
  }

  init() {}

  @inline(__always)
  static func += (left: inout Self, right: Self) {
    left.closed &+= right.closed
    left.amount += right.amount
    left.squares &+= right.squares
    left.openDays &+= right.openDays
    left.openDaySquares &+= right.openDaySquares
    left.amountDays &+= right.amountDays
  }
}

extension WinTally {
  /// The deals of a cell: those that were not won and those that were.
  init(notWon: CellSum, won: CellSum) {
    self.init(
      closed: notWon.closed + won.closed, won: won.closed, amount: notWon.amount + won.amount,
      wonAmount: won.amount, squares: notWon.squares + won.squares, wonSquares: won.squares,
      openDays: notWon.openDays + won.openDays,
      openDaySquares: notWon.openDaySquares + won.openDaySquares, wonOpenDays: won.amountDays)
  }
}
