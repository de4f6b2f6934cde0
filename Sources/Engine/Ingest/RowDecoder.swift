/// Makes deals of the fields of records.
struct RowDecoder: ~Copyable {
  /// The end of 2100, beyond which nobody expects a deal to close.
  private static let farthestDay: Int32 = 47_846

  private let columnCount: Int
  /// The last day on which a deal can have been created or closed.
  private let latestDay: Int32
  private let id, created, closed, outcome, amount: Int
  private let expectedClose, cycleDays: Int?
  private let dimensions: [(column: Int, field: ExportField, lane: Int)]
  private let words: OutcomeWords
  private var coder = ValueCoder()
  private var ids = DealIDSet()

  init(_ header: ExportHeader, latest: Day?) {
    func column(_ field: ExportField) -> Int { header.columns[field] ?? 0 }
    columnCount = header.headers.count
    latestDay = min(latest?.number ?? Self.farthestDay, Self.farthestDay)
    id = column(.id)
    created = column(.created)
    closed = column(.closed)
    outcome = column(.outcome)
    amount = column(.amount)
    expectedClose = header.columns[.expectedClose]
    cycleDays = header.columns[.cycleDays]
    dimensions = ExportField.allCases.compactMap { field in
      guard let lane = field.dimension?.index, let column = header.columns[field] else {
        return nil
      }
      return (column, field, lane)
    }
    words = OutcomeWords(header.dialect)
  }

  /// The values behind the codes, by the index of the dimension.
  var dictionaries: [ValueDictionary] { coder.dictionaries }

  /// The deal of a record; of several with one id only the first is taken.
  @inline(__always)
  mutating func row(
    of record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> ExportRow {
    if let fault = record.fault { throw RowProblem(fault) }
    guard record.fieldCount == columnCount else { throw RowProblem(.wrongColumnCount) }
    guard let created = try day(fields[created], .created, upTo: latestDay) else {
      throw RowProblem(.missingValue, .created)
    }
    let closed = try day(fields[closed], .closed, upTo: latestDay)
    let outcome = try words.outcome(of: fields[outcome].trimmed)
    try check(created: created, closed: closed, outcome: outcome)
    var row = ExportRow(
      id: "", created: created, closed: closed, outcome: outcome,
      amount: try amount(fields[amount]), codes: .zero, line: record.line)
    if let expectedClose {
      row.expectedClose = try day(fields[expectedClose], .expectedClose, upTo: Self.farthestDay)
    }
    try identify(&row, by: fields)
    return row
  }

  /// Whether the file's own cycle length is another than the one between the dates.
  @inline(__always)
  func hasCycleMismatch(
    _ row: ExportRow, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) -> Bool {
    guard let cycleDays, let closed = row.closed else { return false }
    let span = fields[cycleDays].trimmed
    return span.count > 0 && span.wholeNumber != Int(closed - row.created)
  }

  @inline(__always)
  private mutating func identify(
    _ row: inout ExportRow, by fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) {
    let span = fields[id].trimmed
    guard span.count > 0 else { throw RowProblem(.missingValue, .id) }
    guard let id = span.text else { throw RowProblem(.badEncoding, .id) }
    let key = ByteKey(span)
    guard !ids.contains(id, key: key) else { throw RowProblem(.duplicateID, .id) }
    for dimension in dimensions {
      let value = fields[dimension.column].trimmed
      guard let code = coder.code(of: value, lane: dimension.lane) else {
        throw RowProblem(.badEncoding, dimension.field)
      }
      row.codes[dimension.lane] = code
    }
    ids.insert(id, key: key)
    row.id = id
  }

  @inline(__always)
  private func day(
    _ span: FieldSpan, _ field: ExportField, upTo latest: Int32
  ) throws(RowProblem) -> Int32? {
    let span = span.trimmed
    if span.count == 0 { return nil }
    guard let day = span.day else { throw RowProblem(.badDate, field) }
    guard 0...latest ~= day.number else { throw RowProblem(.dateOutOfRange, field) }
    return day.number
  }

  @inline(__always)
  private func amount(_ span: FieldSpan) throws(RowProblem) -> Int64 {
    let span = span.trimmed
    guard span.count > 0 else { throw RowProblem(.missingValue, .amount) }
    guard let amount = span.minorUnits else { throw RowProblem(.badAmount, .amount) }
    guard amount >= 0 else { throw RowProblem(.negativeAmount, .amount) }
    return amount
  }

  @inline(__always)
  private func check(created: Int32, closed: Int32?, outcome: Outcome?) throws(RowProblem) {
    guard let closed else {
      if outcome != nil { throw RowProblem(.outcomeWithoutClose, .outcome) }
      return
    }
    if outcome == nil { throw RowProblem(.closeWithoutOutcome, .closed) }
    if closed < created { throw RowProblem(.closedBeforeCreated, .closed) }
  }
}
