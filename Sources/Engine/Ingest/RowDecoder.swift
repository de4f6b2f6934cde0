/// Makes deals of the fields of records.
struct RowDecoder: ~Copyable {
  /// What became of a record.
  enum Decoded {
    case deal(ExportRow, key: ByteKey)
    case leftOut(LeftOut)
  }

  private let header: ExportHeader
  private let columnCount: Int
  private let needsTextCheck: Bool
  private let id: Int?
  private let idPrefix: [UInt8]
  /// The columns that together name a deal where the file has no id.
  private let nameColumns: [Int]
  private let cycleDays, isDeleted, reason: Int?
  private let dimensions: [(column: Int?, field: ExportField, lane: Int)]
  private let leftOutReasons: Set<String>
  private let unstartedStages: Set<String>
  private let stage: StageColumn
  private let lookups: LookupColumns
  private let hasLookups: Bool
  private(set) var dates: DateColumns
  private(set) var amounts: AmountColumns
  private var outcomes: OutcomeReader
  private var coder = ValueCoder()

  init(_ source: ExportSource, formats: ColumnFormats, directories: [DirectoryFile]) {
    header = source.search.header
    columnCount = header.headers.count
    needsTextCheck = source.survey.hasInvalidText || source.survey.hasZeros
    id = header.columns[.id]
    idPrefix = Array(header.dialect.idPrefix.utf8)
    nameColumns = [ExportField.account, .name].compactMap { [header] in header.columns[$0] }
    cycleDays = header.columns[.cycleDays]
    isDeleted = header.columns[.isDeleted]
    reason = header.columns[.outcomeReason]
    stage = StageColumn(header)
    let lookups = LookupColumns(header, directories: directories)
    self.lookups = lookups
    hasLookups = !lookups.isEmpty
    let lookedUp = Set(header.dialect.lookups.map(\.field))
    dimensions = ExportField.allCases.compactMap { [header] field in
      guard let lane = field.dimension?.index else { return nil }
      let column = header.columns[field]
      return column == nil && !lookedUp.contains(field) ? nil : (column, field, lane)
    }
    leftOutReasons = Set(header.dialect.words.leftOut.map { OutcomeVocabulary.folded($0) })
    unstartedStages = Set(header.dialect.unstartedStages.map { OutcomeVocabulary.folded($0) })
    dates = DateColumns(header, formats: formats, options: source.options)
    amounts = AmountColumns(header, formats: formats, mapping: source.options.mapping)
    outcomes = OutcomeReader(header, mapping: source.options.mapping)
    let lanes = Set(dimensions.map(\.lane))
    for lane in 0..<Dimension.amountBand.index where !lanes.contains(lane) {
      _ = coder.encode("", lane: lane)
    }
  }

  /// The values behind the codes, by the index of the dimension.
  var dictionaries: [ValueDictionary] { coder.dictionaries }

  /// Whether a value was met for which the way its column is written must be known.
  var metOtherFormats: Bool { dates.metOtherDates || amounts.metOtherAmounts }

  /// The deal of a record.
  @inline(__always)
  mutating func row(
    of record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> Decoded {
    try check(record, fields)
    if let leftOut = try leftOut(fields) { return .leftOut(leftOut) }
    var outcome: Outcome?
    switch try outcomes.meaning(of: fields) {
    case .leftOut: return .leftOut(.notADeal)
    case .ended(let ended): outcome = ended
    case .open: break
    }
    if outcome == nil, isUnstarted(fields) { return .leftOut(.notStarted) }
    let dates = try dates.dates(of: fields, outcome: outcome)
    var row = ExportRow(
      id: "", created: dates.created, closed: dates.closed, expectedClose: dates.expectedClose,
      outcome: outcome, amount: try amounts.amount(of: fields, isWon: outcome == .won),
      codes: .zero, line: record.line)
    let key = try identify(&row, by: fields)
    return .deal(row, key: key)
  }

  /// Whether columns say when stages were entered.
  var hasEntries: Bool { !header.entered.isEmpty }

  /// The stages of a deal with the day on which it entered each, as far as the row says.
  mutating func entries(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> [(stage: UInt32, day: Int32)] {
    let pipeline = header.columns[.pipeline].map {
      String(decoding: fields[$0].trimmed.bytes, as: UTF8.self)
    }
    var entries: [(stage: UInt32, day: Int32)] = []
    for (column, stage) in header.entered {
      guard let day = try dates.day(fields, column: column) else { continue }
      let name = StageColumn.name(stage, in: pipeline)
      entries.append((coder.encode(name, lane: Dimension.stage.index), day))
    }
    return entries
  }

  /// Whether the row's amount is in the currency that is taken in.
  @inline(__always)
  mutating func isWanted(_ fields: UnsafeMutableBufferPointer<FieldSpan>) -> Bool {
    amounts.isWanted(fields)
  }

  /// Gives the stages the names under which they are stored.
  mutating func nameStages() {
    guard header.columns[.pipeline] != nil else { return }
    coder.rename(lane: Dimension.stage.index, StageColumn.names)
  }

  /// What each stage was taken to mean, where no column says how a deal ended.
  var stageMeanings: [String: String] {
    guard header.outcomeSource == .stages else { return [:] }
    let stages = coder.dictionaries[Dimension.stage.index].values
    return Dictionary(
      stages.map { ($0, outcomes.meaning(ofStage: StageColumn.bare($0)).word) },
      uniquingKeysWith: { first, _ in first })
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

  private func check(
    _ record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) {
    if let fault = record.fault { throw RowProblem(fault) }
    if record.fieldCount > columnCount { throw RowProblem(.tooManyFields) }
    if record.fieldCount < columnCount { throw RowProblem(.tooFewFields) }
    guard needsTextCheck else { return }
    for column in 0..<columnCount {
      if fields[column].hasZero { throw RowProblem(.nulByte, column: column) }
      if fields[column].text == nil { throw RowProblem(.invalidEncoding, column: column) }
    }
  }

  private func leftOut(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> LeftOut? {
    if let isDeleted {
      guard let flag = OutcomeReader.flag(fields[isDeleted].trimmed) else {
        throw RowProblem(.unknownOutcome, .isDeleted)
      }
      if flag { return .deleted }
    }
    guard let reason else { return nil }
    let word = String(decoding: fields[reason].trimmed.bytes, as: UTF8.self)
    return leftOutReasons.contains(OutcomeVocabulary.folded(word)) ? .notADeal : nil
  }

  /// Whether the deal waits in a stage in which nothing has begun, not even a date.
  private func isUnstarted(_ fields: UnsafeMutableBufferPointer<FieldSpan>) -> Bool {
    guard !unstartedStages.isEmpty, let created = header.columns[.created],
      let stage = header.columns[.stage], fields[created].trimmed.count == 0
    else { return false }
    let word = String(decoding: fields[stage].trimmed.bytes, as: UTF8.self)
    return unstartedStages.contains(OutcomeVocabulary.folded(word))
  }

  @inline(__always)
  private mutating func identify(
    _ row: inout ExportRow, by fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> ByteKey {
    for dimension in dimensions {
      let value = value(of: dimension, fields)
      guard let code = coder.code(of: value, lane: dimension.lane) else {
        throw RowProblem(value.hasZero ? .nulByte : .invalidEncoding, dimension.field)
      }
      row.codes[dimension.lane] = code
    }
    guard let id else { return try identifyByName(&row, fields) }
    let span = fields[id].trimmed.without(idPrefix)
    guard span.count > 0 else { throw RowProblem(.missingDealID, .id) }
    guard let text = span.text else {
      throw RowProblem(span.hasZero ? .nulByte : .invalidEncoding, .id)
    }
    row.id = text
    return ByteKey(span)
  }

  @inline(__always)
  private func value(
    of dimension: (column: Int?, field: ExportField, lane: Int),
    _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) -> FieldSpan {
    if hasLookups, let value = lookups.value(lane: dimension.lane, of: fields) {
      return value
    }
    if dimension.field == .stage, let value = stage.value(of: fields) { return value }
    return dimension.column.map { fields[$0].trimmed }
      ?? FieldSpan(start: fields[0].start, count: 0)
  }

  private func identifyByName(
    _ row: inout ExportRow, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> ByteKey {
    let parts = nameColumns.map { String(decoding: fields[$0].trimmed.bytes, as: UTF8.self) }
    guard parts.last.map({ !$0.isEmpty }) ?? false else { throw RowProblem(.missingDealID, .name) }
    row.id = parts.filter { !$0.isEmpty }.joined(separator: " / ")
    return ByteKey.text
  }
}
