/// All deals as of one day, as columns of integers.
///
/// A deal created after the as-of day is not in the book; one closed after it stands there as
/// open, in the unknown stage "", because the export names only the stage in which it closed.
/// Amount bands are those of the whole book. Rows keep the order in which they were given.
public struct DealBook: Sendable {
  public let asOf: Day
  /// Days since 1970 on which each deal was created.
  public private(set) var created: [Int32] = []
  /// Days since 1970 on which each deal closed; ``openDay`` while it is open.
  public private(set) var closed: [Int32] = []
  /// 0 open, else the raw value of the ``Outcome``.
  public private(set) var outcome: [UInt8] = []
  /// Minor units.
  public private(set) var amount: [Int64] = []
  /// One column of codes per dimension, at ``Dimension/index``.
  public private(set) var codes: [[UInt32]] = Array(repeating: [], count: Dimension.allCases.count)
  /// The values behind the codes, at ``Dimension/index``.
  public private(set) var dictionaries: [ValueDictionary]
  public private(set) var bandCuts: AmountBandCuts
  /// The open deals' rows in ascending order.
  public private(set) var openRows: [Int] = []
  /// Whether amounts were taken away because they would tell how deals ended.
  public private(set) var withholdsAmounts = false

  /// How deals stood while they were open, where that was read; empty otherwise.
  private(set) var progress = DealProgress()

  /// Stands in ``closed`` for a deal that is open.
  public static let openDay = Int32.max

  /// The book of the given deals as of a day.
  public init(of deals: some Sequence<Deal>, asOf: Day, bandCuts: AmountBandCuts? = nil) {
    var builder = Builder(asOf: asOf)
    for deal in deals { builder.append(deal) }
    self = builder.finish(bandCuts: bandCuts)
  }

  /// The book of columns in which nothing lies behind the as-of day.
  ///
  /// `closed` is ``openDay`` and `outcome` 0 for open deals; `codes` and `dictionaries` are those
  /// of all dimensions but the amount band.
  init(
    created: [Int32], closed: [Int32], outcome: [UInt8], amount: [Int64], codes: [[UInt32]],
    dictionaries: [ValueDictionary], asOf: Day, bandCuts: AmountBandCuts?
  ) {
    self.init(asOf: asOf, dictionaries: dictionaries)
    self.created = created
    self.closed = closed
    self.outcome = outcome
    self.amount = amount
    self.codes = codes + [[]]
    let cuts = Beside { bandCuts ?? AmountBandCuts(tercilesOf: amount) }
    openRows = outcome.indices.filter { outcome[$0] == 0 }
    cutAmounts(at: cuts.fetch())
  }

  public var count: Int { created.count }

  /// The codes of a dimension, one per deal.
  public func codes(of dimension: Dimension) -> [UInt32] { codes[dimension.index] }

  /// The values of a dimension.
  public func dictionary(of dimension: Dimension) -> ValueDictionary {
    dictionaries[dimension.index]
  }

  /// The book with what is known of its deals' progress, row by row.
  func with(_ progress: DealProgress) -> Self {
    var book = self
    book.progress = progress
    return book
  }

  /// What exports showed of a deal before the day of its end; all of it while it is open.
  func sightingsBeforeEnd(of row: Int) -> ArraySlice<DealSighting> {
    progress[row].prefix { $0.day < closed[row] }
  }

  /// The value a deal has in a dimension.
  public func value(of row: Int, in dimension: Dimension) -> String {
    dictionaries[dimension.index][codes[dimension.index][row]]
  }

  public func outcome(of row: Int) -> Outcome? { Outcome(rawValue: outcome[row]) }

  /// Whole days since creation: up to the as-of day for an open deal, up to the close otherwise.
  public func ageDays(of row: Int) -> Int {
    Int(min(closed[row], asOf.number) - created[row])
  }

  /// Days that a closed deal was open; one that closed on the day it was created counts one.
  @inline(__always)
  func openDays(of row: Int) -> Int { max(1, Int(closed[row]) - Int(created[row])) }

  /// The last day of which the book tells: the as-of day, unless nothing happened for a week.
  ///
  /// An export that was read later than it was made knows nothing of the days between.
  var lastKnownDay: Day {
    guard let newestDay, newestDay.distance(to: asOf) > 7 else { return asOf }
    return newestDay
  }

  /// The newest day on which anything happened; `nil` for an empty book.
  public var newestDay: Day? {
    let lastClosed = closed.lazy.filter { $0 != Self.openDay }.max()
    guard let lastCreated = created.max() else { return nil }
    return Day(number: max(lastCreated, lastClosed ?? lastCreated))
  }
}

extension DealBook {
  /// How the deals ended.
  private var endings: Endings {
    var endings = Endings()
    endings.add(count) { (created[$0], closed[$0], outcome[$0], amount[$0]) }
    return endings
  }

  /// The book without amounts where these would tell how deals ended.
  func withholdingTellingAmounts() -> Self {
    guard endings.areToldByAmounts else { return self }
    var book = self
    book.amount = Array(repeating: 0, count: count)
    book.codes[Dimension.amountBand.index] = Array(repeating: 0, count: count)
    book.bandCuts = AmountBandCuts(mid: .zero, large: .zero)
    book.withholdsAmounts = true
    return book
  }
}

extension DealBook {
  /// The book in which deals of a segment's earlier name have the later one.
  ///
  /// A deal created from the day of the renaming on keeps the earlier name.
  func joining(_ aliases: [SegmentAlias]) -> Self {
    var book = self
    for alias in aliases where alias.before != alias.after {
      let lane = alias.dimension.index
      guard let before = book.dictionaries[lane].code(of: alias.before) else { continue }
      let after = book.dictionaries[lane].encode(alias.after)
      let end = alias.renamedOn?.number ?? .max
      for row in 0..<count where book.codes[lane][row] == before && created[row] < end {
        book.codes[lane][row] = after
      }
    }
    return book
  }
}

extension DealBook {
  /// Collects deals column by column and closes them to what the as-of day may know.
  public struct Builder: Sendable {
    private var book: DealBook

    public init(asOf: Day, dictionaries: [ValueDictionary]? = nil) {
      let empty = Array(repeating: ValueDictionary(), count: Dimension.allCases.count)
      book = DealBook(asOf: asOf, dictionaries: dictionaries ?? empty)
    }

    public mutating func reserve(_ count: Int) {
      book.created.reserveCapacity(count)
      book.closed.reserveCapacity(count)
      book.outcome.reserveCapacity(count)
      book.amount.reserveCapacity(count)
      for index in book.codes.indices { book.codes[index].reserveCapacity(count) }
    }

    /// The code of a value in the book, which is added when it is new.
    mutating func encode(_ value: String, in dimension: Dimension) -> UInt32 {
      book.dictionaries[dimension.index].encode(value)
    }

    /// Adds a deal unless it was created after the as-of day.
    public mutating func append(_ deal: Deal) {
      guard deal.created <= book.asOf else { return }
      let dimensions = Dimension.allCases.dropLast()
      let codes = dimensions.map { book.dictionaries[$0.index].encode(deal.value(in: $0) ?? "") }
      append(
        created: deal.created.number, closed: deal.closed?.number, outcome: deal.outcome,
        amount: deal.amount.minorUnits
      ) { codes[$0] }
    }

    /// Adds a deal by codes of the builder's dictionaries; `code` is asked for each index but
    /// the amount band's.
    @inline(__always)
    public mutating func append(
      created: Int32, closed: Int32?, outcome: Outcome?, amount: Int64, code: (Int) -> UInt32
    ) {
      guard created <= book.asOf.number else { return }
      let isClosed = outcome != nil && (closed ?? DealBook.openDay) <= book.asOf.number
      if !isClosed { book.openRows.append(book.created.count) }
      book.created.append(created)
      book.closed.append(isClosed ? closed ?? DealBook.openDay : DealBook.openDay)
      book.outcome.append(isClosed ? outcome?.rawValue ?? 0 : 0)
      book.amount.append(amount)
      for index in 0..<Dimension.amountBand.index { book.codes[index].append(code(index)) }
      if outcome != nil, !isClosed { hideStage() }
    }

    /// Adds the deals of another builder of the same day behind its own.
    mutating func append(_ other: Self) {
      let offset = book.count
      book.created += other.book.created
      book.closed += other.book.closed
      book.outcome += other.book.outcome
      book.amount += other.book.amount
      book.openRows += other.book.openRows.map { $0 + offset }
      for dimension in Dimension.allCases.dropLast() {
        let codes = other.book.dictionary(of: dimension).values.map { encode($0, in: dimension) }
        book.codes[dimension.index] += other.book.codes(of: dimension).map { codes[Int($0)] }
      }
    }

    private mutating func hideStage() {
      let stage = Dimension.stage.index
      let unknown = book.dictionaries[stage].encode("")
      book.codes[stage][book.codes[stage].count - 1] = unknown
    }

    /// The book, with amount bands cut at the given amounts or at terciles.
    public consuming func finish(bandCuts: AmountBandCuts?) -> DealBook {
      book.cutAmounts(at: bandCuts)
      return book
    }
  }

  /// Gives every deal its amount band.
  fileprivate mutating func cutAmounts(at wanted: AmountBandCuts?) {
    let cuts = wanted ?? AmountBandCuts(tercilesOf: amount)
    bandCuts = cuts
    dictionaries[Dimension.amountBand.index] = ValueDictionary(AmountBand.allCases.map(\.name))
    codes[Dimension.amountBand.index] = amount.map {
      UInt32(cuts.band(of: Amount(minorUnits: $0)).rawValue)
    }
  }

  private init(asOf: Day, dictionaries: [ValueDictionary]) {
    self.asOf = asOf
    self.dictionaries = dictionaries
    bandCuts = AmountBandCuts(mid: .zero, large: .zero)
  }
}
