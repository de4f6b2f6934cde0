/// How a deal's state is spread over the columns of a table.
enum StateColumns {
  /// In the order in which ``read(_:from:)`` expects them.
  static let names =
    "created, closed, outcome, amount, industry, region, product, lead_source, stage, rep, "
    + "holds_from, expected_close"
  /// The same, of a table that a question calls by a name.
  static func names(_ table: String) -> String {
    names.split(separator: " ").map { "\(table).\($0)" }.joined(separator: " ")
  }
  static let count: Int32 = 12
  static let placeholders = Array(repeating: "?", count: Int(count)).joined(separator: ", ")
  private static let holdsFrom: Int32 = 10
  private static let expectedClose: Int32 = 11

  /// Reads the state whose first column stands at `first`.
  @inline(__always)
  static func read(_ first: Int32, from row: RawStatement) -> DealState {
    DealState(
      created: row.day(first), closed: row.optionalDay(first + 1),
      expectedClose: row.optionalDay(first + expectedClose),
      outcome: Outcome(rawValue: UInt8(truncatingIfNeeded: row.day(first + 2))),
      amount: row.integer(first + 3), codes: codes(first + 4, from: row))
  }

  /// Reads the state without the expected close date, of which a book says nothing.
  @inline(__always)
  static func readForBook(_ first: Int32, from row: RawStatement) -> DealState {
    let outcome = Outcome(rawValue: UInt8(truncatingIfNeeded: row.day(first + 2)))
    return DealState(
      created: row.day(first), closed: outcome == nil ? nil : row.optionalDay(first + 1),
      expectedClose: nil, outcome: outcome, amount: row.integer(first + 3),
      codes: codes(first + 4, from: row))
  }

  /// The day from which the state held.
  @inline(__always)
  static func holdsFrom(_ first: Int32, in row: RawStatement) -> Int32 {
    row.day(first + holdsFrom)
  }

  /// Reads a state with the day of its export, which stands in a column of its own.
  @inline(__always)
  static func known(day: Int32, first: Int32, in row: RawStatement) -> KnownState {
    KnownState(
      state: read(first, from: row), day: row.day(day), holdsFrom: holdsFrom(first, in: row))
  }

  @inline(__always)
  private static func codes(_ first: Int32, from row: RawStatement) -> SIMD8<UInt32> {
    var codes = SIMD8<UInt32>()
    for lane in 0..<Dimension.amountBand.index {
      codes[lane] = UInt32(truncatingIfNeeded: row.integer(first + Int32(lane)))
    }
    return codes
  }

  /// Binds a state to the parameters from `first` on.
  @inline(__always)
  static func bind(
    _ state: DealState, holdsFrom day: Int32, from first: Int32, to statement: RawStatement
  ) {
    statement.bind(state.created, at: first)
    statement.bind(state.closed, at: first + 1)
    statement.bind(state.outcome.map { Int32($0.rawValue) }, at: first + 2)
    statement.bind(state.amount, at: first + 3)
    for lane in 0..<Dimension.amountBand.index {
      statement.bind(state.codes[lane], at: first + 4 + Int32(lane))
    }
    statement.bind(day, at: first + holdsFrom)
    statement.bind(state.expectedClose, at: first + expectedClose)
  }
}
