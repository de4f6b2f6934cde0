import Dispatch

/// The deals of an export, column by column, in order of the file.
struct DealColumns: Equatable, Sendable {
  /// As many as there are deals, once the columns are whole.
  private(set) var ids = TextColumn()
  /// Days since 1970.
  private(set) var created: [Int32] = []
  /// ``DealRecord/noDay`` where there is none, as in ``expectedClose``.
  private(set) var closed: [Int32] = []
  private(set) var expectedClose: [Int32] = []
  /// 0 open, else the raw value of the ``Outcome``.
  private(set) var outcome: [UInt8] = []
  /// Minor units.
  private(set) var amount: [Int64] = []
  /// One column of codes per dimension but the amount band, at ``Dimension/index``.
  private(set) var codes: [[UInt32]] = Array(repeating: [], count: Dimension.amountBand.index)

  init() {}

  /// The columns with ids that stood elsewhere.
  init(ids: TextColumn, _ deals: Self) {
    self = deals
    self.ids = ids
  }

  private(set) var endings = Endings()

  var count: Int { created.count }

  mutating func see(_ day: Int32) { endings.see(day) }

  /// Takes a day for the newest of which the file tells.
  /// - Returns: How many deals end later.
  mutating func limit(to day: Int32) -> Int {
    endings.limit(to: day)
    return closed.count { $0 != DealRecord.noDay && $0 > day }
  }

  /// Makes room for so many deals, but for their ids.
  mutating func reserve(_ count: Int) {
    created.reserveCapacity(count)
    closed.reserveCapacity(count)
    expectedClose.reserveCapacity(count)
    outcome.reserveCapacity(count)
    amount.reserveCapacity(count)
    for lane in codes.indices { codes[lane].reserveCapacity(count) }
    for lane in codes.indices { LargePages.prefer(for: &codes[lane]) }
    LargePages.prefer(for: &created)
    LargePages.prefer(for: &closed)
    LargePages.prefer(for: &expectedClose)
    LargePages.prefer(for: &amount)
  }

  /// Adds the records of deals whose ids stand elsewhere for the time being.
  mutating func append(_ records: UnsafeBufferPointer<DealRecord>) {
    Self.append(records, to: &created) { $0.created }
    Self.append(records, to: &closed) { $0.closed }
    Self.append(records, to: &expectedClose) { $0.expectedClose }
    Self.append(records, to: &outcome) { $0.outcome }
    Self.append(records, to: &amount) { $0.amount }
    for lane in codes.indices { Self.append(records, to: &codes[lane]) { $0.codes[lane] } }
    endings.add(records.count) {
      (records[$0].created, records[$0].closed, records[$0].outcome, records[$0].amount)
    }
  }

  /// Adds the first deals of a batch, whose ids stand elsewhere for the time being.
  mutating func append(_ batch: borrowing DealBatch, count: Int) {
    Self.append(batch.created, count, to: &created)
    Self.append(batch.closed, count, to: &closed)
    Self.append(batch.expectedClose, count, to: &expectedClose)
    Self.append(batch.outcome, count, to: &outcome)
    Self.append(batch.amount, count, to: &amount)
    for lane in codes.indices { Self.append(batch.codes(lane), count, to: &codes[lane]) }
    endings.add(count) {
      (batch.created[$0], batch.closed[$0], batch.outcome[$0], batch.amount[$0])
    }
  }

  private static func append<Value>(
    _ values: UnsafeMutablePointer<Value>, _ count: Int, to column: inout [Value]
  ) {
    column.append(contentsOf: UnsafeBufferPointer(start: values, count: count))
  }

  @inline(__always)
  private static func append<Value>(
    _ records: UnsafeBufferPointer<DealRecord>, to column: inout [Value],
    _ value: (DealRecord) -> Value
  ) {
    withUnsafeTemporaryAllocation(of: Value.self, capacity: records.count) { values in
      for index in records.indices { values[index] = value(records[index]) }
      column.append(contentsOf: UnsafeBufferPointer(values))
    }
  }

  /// Adds the deals of other columns, whose codes lead to others here.
  mutating func append(_ other: Self, codes map: [[UInt32]]) {
    appendCodes(of: other, mapped: map)
    ids.append(other.ids)
    created += other.created
    closed += other.closed
    expectedClose += other.expectedClose
    outcome += other.outcome
    amount += other.amount
    endings += other.endings
  }

  /// Adds the codes of other columns, on as many threads as there are cores.
  private mutating func appendCodes(of other: Self, mapped map: [[UInt32]]) {
    codes.withUnsafeMutableBufferPointer { lanes in
      // Each thread has a column of its own.
      nonisolated(unsafe) let lanes = lanes
      DispatchQueue.concurrentPerform(iterations: lanes.count) { lane in
        Self.append(other.codes[lane], mapped: map[lane], to: &lanes[lane])
      }
    }
  }

  private static func append(
    _ codes: [UInt32], mapped map: [UInt32], to column: inout [UInt32]
  ) {
    let part = 4096
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: part) { mapped in
      for start in stride(from: 0, to: codes.count, by: part) {
        let count = min(part, codes.count - start)
        for index in 0..<count { mapped[index] = map[Int(codes[start + index])] }
        column.append(contentsOf: UnsafeBufferPointer(rebasing: mapped[..<count]))
      }
    }
  }

  func record(_ row: Int) -> DealRecord {
    var record = DealRecord(
      created: created[row], closed: closed[row], expectedClose: expectedClose[row],
      outcome: outcome[row], amount: amount[row])
    for lane in codes.indices { record.codes[lane] = codes[lane][row] }
    return record
  }

  /// Some rows, each with its deal's id.
  func rows(_ range: Range<Int>) -> [ExportRow] {
    range.map { ExportRow(id: ids[$0], record: record($0)) }
  }

  /// The columns without some rows.
  func without(_ rows: Set<Int>) -> Self {
    guard !rows.isEmpty else { return self }
    var kept = Self()
    for row in 0..<count where !rows.contains(row) {
      kept.ids.append(ids[row])
      withUnsafePointer(to: record(row)) {
        kept.append(UnsafeBufferPointer(start: $0, count: 1))
      }
    }
    return kept
  }
}
