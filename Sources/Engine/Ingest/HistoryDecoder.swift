/// Makes changes of deals of the records of a history, one field or several a record.
struct HistoryDecoder: ~Copyable {
  private let header: ExportHeader
  private var dates: DateColumns
  private var amounts: AmountColumns
  private var coder = ValueCoder()

  init(_ source: ExportSource, formats: ColumnFormats) {
    header = source.search.header
    dates = DateColumns(header, formats: formats, options: source.options)
    amounts = AmountColumns(header, formats: formats, mapping: source.options.mapping)
  }

  var dictionaries: [ValueDictionary] { coder.dictionaries }

  /// The currencies met, in a column of their own or beside amounts.
  var currencies: [String] { amounts.currencies }

  /// What a record is.
  enum Reading {
    case change(DealChange)
    case leftOut(LeftOut)
  }

  /// Reads a record, which may be of a field that is not followed, or of a currency that is not taken in.
  mutating func reading(
    of record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> Reading {
    guard let change = try change(of: record, fields) else { return .leftOut(.notFollowed) }
    return amounts.currency(of: fields) == .other ? .leftOut(.otherCurrency) : .change(change)
  }

  /// The change that a record tells; `nil` for one of a field that is not followed.
  private mutating func change(
    of record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> DealChange? {
    try record.check(columns: header.headers.count)
    if try OutcomeReader.isDeleted(fields, column: header.columns[.isDeleted]) { return nil }
    guard let id = try text(fields, .id), !id.isEmpty else { throw RowProblem(.missingDealID, .id) }
    guard let day = try day(fields, .changedOn, isPlanned: false) else {
      throw RowProblem(.missingCreatedDate, .changedOn)
    }
    let whole = header.dialect.hasSalesforceIDs ? SalesforceIDs.whole(id) : id
    var change = DealChange(dealID: whole, day: day, line: record.line)
    change.moment = span(fields, .changedOn).flatMap { DateText.moment($0, on: day) }
    guard header.columns[.changedField] == nil else { return try one(fields, change) }
    change.stage = try stage(fields, .stage)
    change.amount = try amount(fields, .amount)
    change.expectedClose = try self.day(fields, .close, isPlanned: true).map { .some($0) }
    change.before = try before(fields)
    let isEmptied = change.amount == nil && change.before.amount ?? 0 != 0
    // Without an amount a deal counts as 0.
    if isEmptied, header.columns[.amount] != nil { change.amount = 0 }
    return change
  }

  /// What the values of a record were before, as far as it says so: an empty cell may be of the time when
  /// none were kept.
  private mutating func before(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> DealChange.Before {
    DealChange.Before(
      stage: try stage(fields, .stageBefore), amount: try amount(fields, .amountBefore),
      expectedClose: try day(fields, .closeBefore, isPlanned: true).map { .some($0) })
  }

  /// A record of one field with its new value.
  private mutating func one(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, _ change: DealChange
  ) throws(RowProblem) -> DealChange? {
    var change = change
    switch FollowedField(try text(fields, .changedField) ?? "") {
    case .stage:
      change.stage = try stage(fields, .newValue)
      change.before.stage = try stage(fields, .oldValue)
    case .amount:
      change.amount = try amount(fields, .newValue) ?? 0
      if hasOldValues { change.before.amount = try amount(fields, .oldValue) ?? 0 }
    case .close:
      change.expectedClose = .some(try day(fields, .newValue, isPlanned: true))
      if hasOldValues {
        change.before.expectedClose = .some(try day(fields, .oldValue, isPlanned: true))
      }
    case nil: return nil
    }
    return change
  }

  private var hasOldValues: Bool { header.columns[.oldValue] != nil }

  private func span(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, _ field: ExportField
  ) -> FieldSpan? {
    header.columns[field].map { fields[$0].trimmed }.flatMap { $0.count > 0 ? $0 : nil }
  }

  private func text(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, _ field: ExportField
  ) throws(RowProblem) -> String? {
    guard let span = span(fields, field) else { return nil }
    guard let text = span.text else {
      throw RowProblem(span.hasZero ? .nulByte : .invalidEncoding, field)
    }
    return text
  }

  private mutating func stage(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, _ field: ExportField
  ) throws(RowProblem) -> UInt32? {
    try text(fields, field).map { coder.encode($0, lane: Dimension.stage.index) }
  }

  private mutating func day(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, _ field: ExportField, isPlanned: Bool
  ) throws(RowProblem) -> Int32? {
    guard let column = header.columns[field] else { return nil }
    return try dates.day(fields, column: column, isPlanned: isPlanned)
  }

  private mutating func amount(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, _ field: ExportField
  ) throws(RowProblem) -> Int64? {
    guard let column = header.columns[field] else { return nil }
    return try amounts.amount(fields, column: column, of: field)
  }
}
