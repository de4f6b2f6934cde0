/// One thread's way through its part of a plain export.
struct PlainLane<Deals: DealGathering>: ~Copyable {
  /// So many bytes are read record by record where they make no table.
  private static var shortStretch: Int { 1 << 16 }

  private let limits: ImportLimits
  private let hasAmounts: Bool
  private let start: Int
  /// The bytes of the file whose deals will stand in the columns, those of other threads included.
  private let room: Int
  private var records: PlainRecords
  private var decoder: RowDecoder
  private var ids = PlainIDBuffer()
  /// The newest deals, as many as there are ``ids``.
  private let batch = DealBatch(capacity: PlainIDBuffer.capacity)
  private let readsTables: Bool
  private var share: PlainShare<Deals>
  private var isRoomReserved = false

  /// Stands before a byte of the file at which a record starts.
  init(
    _ source: ExportSource, descriptor: Int32, from offset: Int, room: Int,
    into deals: Deals, keepsIDs: Bool
  ) {
    let header = source.search.header
    (start, self.room) = (offset, room)
    limits = source.options.limits
    hasAmounts = header.columns[.amount] != nil
    records = PlainRecords(
      descriptor, from: offset, delimiter: source.search.layout.delimiter,
      columns: header.headers.count)
    decoder = RowDecoder(source, formats: .plain, directories: [])
    readsTables = decoder.readsTables
    share = PlainShare(deals, keepsIDs: keepsIDs)
  }

  /// Reads all records that start before a byte of the file; `goesOn` is told how many more
  /// there are and where they end, and says whether the rest is still wanted.
  /// - Returns: `nil` as soon as something is not plain or no more is wanted.
  mutating func read(until end: Int, goesOn: (Int, Int) -> Bool) -> PlainShare<Deals>? {
    var stretch = Self.shortStretch
    while records.position < end {
      if readsTables, let count = takeTable(until: end) {
        stretch = Self.shortStretch
        guard goesOn(count, records.position) else { return nil }
        continue
      }
      let stop = min(end, records.position + stretch)
      // Where one table failed the next may too: it is tried ever more rarely.
      stretch *= 2
      guard let isOver = takeRecords(until: stop, goesOn: goesOn) else { return nil }
      if isOver { break }
    }
    guard records.isPlain, records.isText else { return nil }
    return finished()
  }

  /// Takes in a table of the next records and returns how many they are; `nil` where they must be
  /// read one by one.
  private mutating func takeTable(until end: Int) -> Int? {
    let limit = min(limits.cellBytes + 1, limits.rowBytes)
    guard let table = records.table(until: end, rowBytes: limit) else { return nil }
    guard decoder.read(table, into: batch, &ids) else {
      ids.removeAll()
      return nil
    }
    records.skip(table)
    return spread()
  }

  /// Takes in one by one the records that start before a byte; whether the file is at its end, and
  /// `nil` where something is not plain or no more is wanted.
  private mutating func takeRecords(until stop: Int, goesOn: (Int, Int) -> Bool) -> Bool? {
    var isOver = false
    while records.position < stop {
      guard records.next() else { isOver = true; break }
      if !ids.hasRoom(for: limits.cellBytes) { guard spread(goesOn) else { return nil } }
      guard take() else { return nil }
    }
    return spread(goesOn) ? isOver : nil
  }

  /// Takes in the record read last; false when it is not plain.
  @inline(__always)
  private mutating func take() -> Bool {
    guard records.length <= limits.cellBytes, records.length < limits.rowBytes else { return false }
    let record = Record(line: 0, offset: 0, fieldCount: records.fieldCount, fault: nil)
    do {
      switch try decoder.record(of: record, records.fields) {
      case .leftOut(let reason): leaveOut(reason, try? decoder.id(records.fields))
      case .deal(let deal):
        let id = try decoder.id(records.fields)
        guard !hasRemark(deal) else { return false }
        guard keep(deal, id: id) else { return false }
      }
    } catch { return false }
    return !decoder.metOtherFormats && decoder.undated == 0
  }

  @inline(__always)
  private func hasRemark(_ deal: DealRecord) -> Bool {
    hasAmounts && deal.amount == 0 || decoder.hasCycleMismatch(deal, records.fields)
  }

  /// - Returns: false where only the rest of the file tells whether the deal is wanted.
  @inline(__always)
  private mutating func keep(_ deal: DealRecord, id: FieldSpan) -> Bool {
    switch decoder.currency(of: records.fields) {
    case .other:
      leaveOut(.otherCurrency, id)
      return true
    case .untold where decoder.amounts.currency != nil: return false
    case .wanted, .untold: break
    }
    batch.put(deal, at: ids.count)
    ids.append(id)
    return true
  }

  private mutating func leaveOut(_ reason: LeftOut, _ id: FieldSpan?) {
    share.leftOut[reason, default: 0] += 1
    id.map { share.ids.hide($0) }
  }

  /// Adds the newest deals to all others and returns how many they were; `nil` where they cannot be
  /// added.
  private mutating func spread() -> Int? {
    let count = ids.count
    if !isRoomReserved, count > 0 { reserve(bytes: records.position - start, count: count) }
    guard share.deals.append(batch, count: count, values: decoder.coder.counts) else {
      return nil
    }
    share.ids.append(ids)
    ids.removeAll()
    return count
  }

  private mutating func spread(_ goesOn: (Int, Int) -> Bool) -> Bool {
    spread().map { goesOn($0, records.position) } ?? false
  }

  /// Makes room for all deals still to come, if they are as long as those so far.
  private mutating func reserve(bytes: Int, count: Int) {
    isRoomReserved = true
    let expected = room / max(1, bytes / count) * 17 / 16
    share.deals.reserve(expected)
    share.ids.reserve(expected, bytes: expected * (ids.bytes.count / count + 1))
  }

  private mutating func finished() -> PlainShare<Deals> {
    share.dictionaries = decoder.dictionaries
    share.currencies = decoder.amounts.currencies
    share.blankLines = records.blankLines
    share.lastModified = decoder.lastModified
    share.end = records.position
    return share
  }
}
