/// Reads the dates of a row.
struct DateColumns {
  /// The end of 2100, beyond which nobody expects a deal to close.
  static let farthestDay: Int32 = 47_846

  /// The last day on which a deal can have been created or closed.
  let latestDay: Int32
  private let formats: ColumnFormats
  private let ahead: (Int64) -> Int?
  let created, closed, close, expectedClose, wonOn, lostOn: Int?
  /// Whether a date was met that is not written as `YYYY-MM-DD`.
  private(set) var metOtherDates = false

  init(_ header: ExportHeader, formats: ColumnFormats, options: ExportOptions) {
    latestDay = options.latestDate.number
    self.formats = formats
    ahead = options.ahead
    created = header.columns[.created]
    closed = header.columns[.closed]
    close = header.columns[.close]
    expectedClose = header.columns[.expectedClose]
    wonOn = header.columns[.wonOn]
    lostOn = header.columns[.lostOn]
  }

  /// The dates of a deal that ended as given, or is open.
  @inline(__always)
  mutating func dates(
    of fields: UnsafeMutableBufferPointer<FieldSpan>, outcome: Outcome?
  ) throws(RowProblem) -> DealDates {
    guard let created = try day(fields, created, .created, upTo: latestDay) else {
      throw RowProblem(.missingCreatedDate, .created)
    }
    var dates = DealDates(created: created)
    dates.closed = try closing(fields, outcome: outcome)
    if outcome == nil, dates.closed != nil { throw RowProblem(.closeWithoutOutcome, .closed) }
    if outcome != nil, dates.closed == nil { throw RowProblem(.outcomeWithoutClose, .outcome) }
    if let closed = dates.closed, closed < created {
      throw RowProblem(.closedBeforeCreated, closeField(outcome))
    }
    dates.expectedClose = try day(fields, expectedClose, .expectedClose, upTo: Self.farthestDay)
    if outcome == nil, let close, dates.expectedClose == nil {
      dates.expectedClose = try day(fields, close, .close, upTo: Self.farthestDay)
    }
    return dates
  }

  /// The day in any column of dates, such as that on which a stage was entered; only what is
  /// planned may lie ahead.
  mutating func day(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, column: Int, isPlanned: Bool = false
  ) throws(RowProblem) -> Int32? {
    try day(fields, column, nil, upTo: isPlanned ? Self.farthestDay : latestDay)
  }

  private func closeField(_ outcome: Outcome?) -> ExportField {
    if closed != nil { return .closed }
    if close != nil { return .close }
    return outcome == .won ? .wonOn : .lostOn
  }

  @inline(__always)
  private mutating func closing(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, outcome: Outcome?
  ) throws(RowProblem) -> Int32? {
    if let day = try day(fields, closed, .closed, upTo: latestDay) { return day }
    guard let outcome else { return nil }
    let own = outcome == .won ? (wonOn, ExportField.wonOn) : (lostOn, ExportField.lostOn)
    if let day = try day(fields, own.0, own.1, upTo: latestDay) { return day }
    return try day(fields, close, .close, upTo: latestDay)
  }

  @inline(__always)
  private mutating func day(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, _ column: Int?, _ field: ExportField?,
    upTo latest: Int32
  ) throws(RowProblem) -> Int32? {
    guard let column else { return nil }
    let span = fields[column].trimmed
    if span.count == 0 { return nil }
    guard let day = span.day ?? otherDay(span, column: column) else {
      throw RowProblem(.noSuchDate, field, column: column)
    }
    guard 0...latest ~= day.number else { throw RowProblem(.dateOutOfRange, field, column: column) }
    return day.number
  }

  private mutating func otherDay(_ span: FieldSpan, column: Int) -> Day? {
    metOtherDates = true
    let isDay = formats.days.contains(column)
    return DateText(span)?.day(in: formats.orders[column], ahead: isDay ? { _ in nil } : ahead)
  }
}
