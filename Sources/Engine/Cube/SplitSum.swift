/// What deals of no huge amount add up to: a ``CellSum`` of eight numbers added at once.
///
/// Numbers of more than 64 bits are summed by their halves, so that none carries into another.
/// Of four billion deals each sum still fits.
struct SplitSum: DealSum {
  private static let half: UInt64 = 0xFFFF_FFFF

  private var numbers = SIMD8<UInt64>()

  init() {}

  /// One deal, whose amount there must be room for.
  @inline(__always)
  init(amount: Int64, openDays days: Int) {
    let (amount, days) = (UInt64(bitPattern: amount), UInt64(days))
    let (square, product) = (amount &* amount, amount &* days)
    numbers = SIMD8(
      1, amount, square & Self.half, square >> 32, days, days &* days, product & Self.half,
      product >> 32)
  }

  /// Whether there is room for an amount and its square.
  @inline(__always)
  static func holds(amount: Int64) -> Bool { UInt64(bitPattern: amount) <= half }

  @inline(__always)
  static func += (left: inout Self, right: Self) { left.numbers &+= right.numbers }

  var whole: CellSum {
    var sum = CellSum()
    sum.closed = Int(numbers[0])
    sum.amount = Int64(numbers[1])
    sum.squares = UInt128(numbers[2]) + (UInt128(numbers[3]) << 32)
    sum.openDays = Int(numbers[4])
    sum.openDaySquares = Int(numbers[5])
    sum.amountDays = Int128(numbers[6]) + (Int128(numbers[7]) << 32)
    return sum
  }
}
