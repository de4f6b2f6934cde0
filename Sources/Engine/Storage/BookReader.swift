internal import GRDB

/// Builds the book of a day from the deals' present and past states.
///
/// Values enter the book's dictionaries in the order in which its rows name them, so that
/// nothing the day could not know shows in their order.
struct BookReader: Sendable {
  private let asOf: Int32
  private var builder: DealBook.Builder
  private var keys: [Int64] = []
  private let values: [ValueDictionary]
  /// Codes of the store to codes of the book; ``unseen`` until a row has named the value.
  private var codes: [[UInt32]]
  private static let unseen = UInt32.max

  init(asOf day: Day, values: [ValueDictionary]) {
    asOf = day.number
    builder = DealBook.Builder(asOf: day)
    self.values = values
    codes = values.map { Array(repeating: Self.unseen, count: $0.count) }
  }

  /// Makes room for deals.
  mutating func reserve(_ count: Int) {
    builder.reserve(count)
    keys.reserveCapacity(count)
  }

  /// Adds what another reader of the same day has read of the keys behind its own.
  mutating func append(_ other: Self) {
    builder.append(other.builder)
    keys += other.keys
  }

  /// Reads the deals of some keys in the order in which the store met them.
  mutating func read(_ range: Range<Int64>, from database: Database) throws {
    let rows = try RawStatement(
      "SELECT id, \(StateColumns.names), state_day FROM deals WHERE id >= ? AND id < ? ORDER BY id",
      in: database)
    rows.bind(range.lowerBound, at: 1)
    rows.bind(range.upperBound, at: 2)
    let corrected = try CorrectedStates(in: database, asOf: asOf)
    var past: PastStates?
    while try rows.next() {
      let (key, state) = (rows.integer(0), StateColumns.readForBook(1, from: rows))
      let holdsFrom = StateColumns.holdsFrom(1, in: rows)
      if holdsFrom <= asOf {
        // What came after the end holds from another day, or was shown on that very day.
        let isCorrected =
          state.outcome != nil
          && (state.closed != holdsFrom || rows.day(1 + StateColumns.count) == holdsFrom)
        let known = isCorrected ? try corrected.state(of: key) : nil
        append(known ?? state, key: key, isKnown: true)
      } else {
        if past == nil { past = try PastStates(in: database, asOf: asOf) }
        let (state, isKnown) = try past?.state(of: key) ?? (state, false)
        append(state, key: key, isKnown: isKnown)
      }
    }
  }

  @inline(__always)
  private mutating func append(_ state: DealState, key: Int64, isKnown: Bool) {
    guard state.created <= asOf else { return }
    let isOpen = state.outcome == nil || (state.closed ?? .max) > asOf
    let hidesStage = isOpen && (!isKnown || state.outcome != nil)
    var bookCodes = SIMD8<UInt32>()
    for lane in 0..<Dimension.amountBand.index where !(hidesStage && lane == Self.stage) {
      bookCodes[lane] = code(state.codes[lane], at: lane)
    }
    if hidesStage { bookCodes[Self.stage] = builder.encode("", in: .stage) }
    builder.append(
      created: state.created, closed: state.closed, outcome: state.outcome, amount: state.amount
    ) { bookCodes[$0] }
    keys.append(key)
  }

  private static let stage = Dimension.stage.index

  @inline(__always)
  private mutating func code(_ stored: UInt32, at index: Int) -> UInt32 {
    let known = codes[index][Int(stored)]
    return known == Self.unseen ? encode(stored, at: index) : known
  }

  private mutating func encode(_ stored: UInt32, at index: Int) -> UInt32 {
    let code = builder.encode(values[index][stored], in: Dimension.allCases[index])
    codes[index][Int(stored)] = code
    return code
  }

  /// The book, with amount bands cut at the given amounts or at terciles.
  consuming func finish(bandCuts: AmountBandCuts?) -> StoredBook {
    StoredBook(book: builder.finish(bandCuts: bandCuts), keys: keys)
  }
}
