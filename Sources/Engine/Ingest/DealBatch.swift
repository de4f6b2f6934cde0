/// What a few records say of their deals, column by column, before it is added to all others.
struct DealBatch: ~Copyable {
  /// How many deals find room.
  let capacity: Int
  let created, closed, expectedClose: UnsafeMutablePointer<Int32>
  /// 0 open, else the raw value of the ``Outcome``.
  let outcome: UnsafeMutablePointer<UInt8>
  /// Minor units.
  let amount: UnsafeMutablePointer<Int64>
  private let allCodes: UnsafeMutablePointer<UInt32>

  /// Whatever no column of a file fills stays as it is here: no day, no amount, the first code.
  init(capacity: Int) {
    self.capacity = capacity
    created = Self.column(capacity, DealRecord.noDay)
    closed = Self.column(capacity, DealRecord.noDay)
    expectedClose = Self.column(capacity, DealRecord.noDay)
    outcome = Self.column(capacity, 0)
    amount = Self.column(capacity, 0)
    allCodes = Self.column(capacity * Dimension.amountBand.index, 0)
  }

  deinit {
    for days in [created, closed, expectedClose] { days.deallocate() }
    outcome.deallocate()
    amount.deallocate()
    allCodes.deallocate()
  }

  /// The codes of the dimension with an index.
  @inline(__always)
  func codes(_ lane: Int) -> UnsafeMutablePointer<UInt32> { allCodes + lane * capacity }

  /// Puts the record of a deal in a row.
  @inline(__always)
  func put(_ deal: DealRecord, at row: Int) {
    created[row] = deal.created
    closed[row] = deal.closed
    expectedClose[row] = deal.expectedClose
    outcome[row] = deal.outcome
    amount[row] = deal.amount
    for lane in 0..<Dimension.amountBand.index { codes(lane)[row] = deal.codes[lane] }
  }

  private static func column<Value>(
    _ count: Int, _ value: Value
  ) -> UnsafeMutablePointer<Value> {
    let column = UnsafeMutablePointer<Value>.allocate(capacity: count)
    column.initialize(repeating: value, count: count)
    return column
  }
}
