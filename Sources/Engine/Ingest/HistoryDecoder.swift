/// Makes changes of deals of the records of a history, one field or several a record.
struct HistoryDecoder: ~Copyable {
  private let header: ExportHeader
  private let formats: ColumnFormats
  private let options: ExportOptions
  private var coder = ValueCoder()
  private(set) var metOtherFormats = false

  init(_ source: ExportSource, formats: ColumnFormats) {
    header = source.search.header
    self.formats = formats
    options = source.options
  }

  var dictionaries: [ValueDictionary] { coder.dictionaries }

  /// The change that a record tells; `nil` for one of a field that is not followed.
  mutating func change(
    of record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> DealChange? {
    if let fault = record.fault { throw RowProblem(fault) }
    if record.fieldCount > header.headers.count { throw RowProblem(.tooManyFields) }
    if record.fieldCount < header.headers.count { throw RowProblem(.tooFewFields) }
    if try isDeleted(fields) { return nil }
    guard let id = try text(fields, .id), !id.isEmpty else { throw RowProblem(.missingDealID, .id) }
    guard let day = try day(fields, .changedOn) else {
      throw RowProblem(.missingCreatedDate, .changedOn)
    }
    var change = DealChange(dealID: id, day: day, line: record.line)
    guard header.columns[.changedField] == nil else { return try one(fields, change) }
    change.stage = try stage(fields, .stage)
    change.amount = try amount(fields, .amount)
    change.expectedClose = try self.day(fields, .close)
    return change
  }

  /// A record of one field with its new value.
  private mutating func one(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, _ change: DealChange
  ) throws(RowProblem) -> DealChange? {
    var change = change
    switch Dialect.folded(try text(fields, .changedField) ?? "") {
    case "stagename", "stage", "dealstage": change.stage = try stage(fields, .newValue)
    case "amount": change.amount = try amount(fields, .newValue)
    case "closedate", "closingdate", "expectedclosedate":
      change.expectedClose = try day(fields, .newValue)
    default: return nil
    }
    return change
  }

  private func span(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, _ field: ExportField
  ) -> FieldSpan? {
    header.columns[field].map { fields[$0].trimmed }.flatMap { $0.count > 0 ? $0 : nil }
  }

  private func isDeleted(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> Bool {
    guard let span = span(fields, .isDeleted) else { return false }
    guard let flag = OutcomeReader.flag(span) else { throw RowProblem(.unknownOutcome, .isDeleted) }
    return flag
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
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, _ field: ExportField
  ) throws(RowProblem) -> Int32? {
    guard let span = span(fields, field), let column = header.columns[field] else { return nil }
    if let day = span.day { return day.number }
    metOtherFormats = true
    guard let day = DateText(span)?.day(in: formats.orders[column], ahead: options.ahead) else {
      throw RowProblem(.noSuchDate, field)
    }
    return day.number
  }

  private mutating func amount(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, _ field: ExportField
  ) throws(RowProblem) -> Int64? {
    guard let span = span(fields, field), let column = header.columns[field] else { return nil }
    if let units = span.minorUnits { return units }
    metOtherFormats = true
    guard let amount = AmountText(span) else { throw RowProblem(.amountFormat, field) }
    guard let units = amount.minorUnits(formats.decimalSigns[column]) else {
      throw RowProblem(.ambiguousAmount, field)
    }
    return units
  }
}
