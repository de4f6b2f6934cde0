/// Makes deals of the fields of records.
struct RowDecoder: ~Copyable {
  /// What became of a record.
  enum Decoded {
    case deal(DealRecord)
    case leftOut(LeftOut)
  }

  struct PlainDimension {
    let column: Int
    let field: ExportField
    let lane: Int
  }

  private let header: ExportHeader
  private let columnCount: Int
  let needsTextCheck: Bool
  let id: Int?
  let idPrefix: [UInt8]
  private let names: NameColumns
  private let longIDs: SalesforceIDs?
  private let guids: GUIDs?
  /// The newest day on which a row of a deal was changed, as far as they say.
  private(set) var lastModified = Int32.min
  /// Rows that do not say it, though their column is there.
  private(set) var undated = 0
  let cycleDays, isDeleted, reason, modified: Int?
  /// Dimensions whose value stands in a column as it is.
  let plainDimensions: UnsafeMutableBufferPointer<PlainDimension>
  /// Dimensions whose value is looked up or put together.
  let otherDimensions: [(column: Int?, field: ExportField, lane: Int)]
  private let reasons: [String: OutcomeVocabulary.Meaning]
  let unstartedStages: Set<String>
  private let stage: StageColumn
  let lookups: LookupColumns
  private(set) var dates: DateColumns
  private(set) var amounts: AmountColumns
  var outcomes: OutcomeReader
  var coder = ValueCoder()
  /// How deals ended by the words met in tables.
  var endings = ValueTable()

  init(_ source: ExportSource, formats: ColumnFormats, directories: [DirectoryFile]) {
    header = source.search.header
    columnCount = header.headers.count
    needsTextCheck = source.survey.hasInvalidText || source.survey.hasZeros
    id = header.columns[.id]
    idPrefix = Array(header.dialect.idPrefix.utf8)
    names = NameColumns(header)
    cycleDays = header.columns[.cycleDays]
    isDeleted = header.columns[.isDeleted]
    reason = header.columns[.outcomeReason]
    modified = header.columns[.lastModified]
    longIDs = header.dialect.hasSalesforceIDs ? SalesforceIDs() : nil
    guids = header.dialect.hasGUIDs ? GUIDs() : nil
    stage = StageColumn(header)
    lookups = LookupColumns(header, directories: directories)
    let (plain, others) = Self.dimensions(of: header)
    plainDimensions = .allocate(capacity: plain.count)
    _ = plainDimensions.initialize(from: plain)
    otherDimensions = others
    let leftOut = OutcomeVocabulary(leftOut: header.dialect.words.leftOut).meanings
    reasons = leftOut.merging(header.dialect.reasons.meanings) { leftOut, _ in leftOut }
    unstartedStages = Set(header.dialect.unstartedStages.map { OutcomeVocabulary.folded($0) })
    dates = DateColumns(header, formats: formats, options: source.options)
    amounts = AmountColumns(header, formats: formats, mapping: source.options.mapping)
    outcomes = OutcomeReader(header, mapping: source.options.mapping)
    let lanes = Set(plain.map(\.lane) + others.map(\.lane))
    for lane in 0..<Dimension.amountBand.index where !lanes.contains(lane) {
      _ = coder.encode("", lane: lane)
    }
  }

  deinit {
    plainDimensions.deallocate()
    endings.deallocate()
  }

  /// The dimensions that a file fills, apart by how their values are found.
  private static func dimensions(
    of header: ExportHeader
  ) -> (plain: [PlainDimension], others: [(column: Int?, field: ExportField, lane: Int)]) {
    let lookedUp = Set(header.dialect.lookups.map(\.field))
    let hasPipelines = header.columns[.pipeline] != nil
    var plain: [PlainDimension] = []
    var others: [(column: Int?, field: ExportField, lane: Int)] = []
    for field in ExportField.allCases {
      guard let lane = field.dimension?.index else { continue }
      let column = header.columns[field]
      let isOther = lookedUp.contains(field) || field == .stage && hasPipelines
      if let column, !isOther {
        plain.append(PlainDimension(column: column, field: field, lane: lane))
      } else if column != nil || lookedUp.contains(field) {
        others.append((column, field, lane))
      }
    }
    return (plain, others)
  }

  /// Whether ids are known as they stand in the file.
  var hasPlainIDs: Bool { longIDs == nil && guids == nil && idPrefix.isEmpty }

  /// The values behind the codes, by the index of the dimension.
  var dictionaries: [ValueDictionary] { coder.dictionaries }

  /// Whether a value was met for which the way its column is written must be known.
  var metOtherFormats: Bool { dates.metOtherDates || amounts.metOtherAmounts }

  /// What a record says of its deal, whose id ``id(_:)`` gives.
  @inline(__always)
  mutating func record(
    of record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> Decoded {
    try check(record, fields)
    let reason = reason(fields)
    if let leftOut = try leftOut(fields, reason) { return .leftOut(leftOut) }
    var outcome: Outcome?
    let meaning = try outcomes.meaning(of: fields)
    guard reason == nil || reason == meaning else {
      throw RowProblem(.unknownOutcome, .outcomeReason)
    }
    switch meaning {
    case .leftOut: return .leftOut(.notADeal)
    case .ended(let ended): outcome = ended
    case .open: break
    }
    if outcome == nil, isUnstarted(fields) { return .leftOut(.notStarted) }
    let dates = try dates.dates(of: fields, outcome: outcome)
    var record = DealRecord(
      created: dates.created, closed: dates.closed ?? DealRecord.noDay,
      expectedClose: dates.expectedClose ?? DealRecord.noDay, outcome: outcome?.rawValue ?? 0,
      amount: try amounts.amount(of: fields, isWon: outcome == .won))
    try encode(fields, into: &record)
    noteModification(fields)
    return .deal(record)
  }

  @inline(__always)
  private mutating func noteModification(_ fields: UnsafeMutableBufferPointer<FieldSpan>) {
    guard let modified else { return }
    // What only dates the file costs no deal.
    if let day = try? dates.day(fields, column: modified) {
      lastModified = max(lastModified, day)
    } else if fields[modified].trimmed.count > 0 {
      undated += 1
    }
  }

  /// The bytes that name the deal of a record, valid until the next record.
  @inline(__always)
  func id(_ fields: UnsafeMutableBufferPointer<FieldSpan>) throws(RowProblem) -> FieldSpan {
    let span = if let own = try ownID(fields) { own } else { try names.id(of: fields) }
    guard span.isText else {
      throw RowProblem(span.hasZero ? .nulByte : .invalidEncoding, id == nil ? .name : .id)
    }
    return span
  }

  /// Whether nothing stands in the column of ids of a whole record, whatever else is wrong with it.
  func lacksID(_ fields: UnsafeMutableBufferPointer<FieldSpan>, of record: Record) -> Bool {
    guard let id, record.fault == nil, record.fieldCount == columnCount else { return false }
    return fields[id].trimmed.count == 0
  }

  @inline(__always)
  private func ownID(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> FieldSpan? {
    guard let id else { return nil }
    let span = fields[id].trimmed.without(idPrefix)
    guard span.count > 0 else { throw RowProblem(.missingDealID, .id) }
    return longIDs?.whole(span) ?? guids?.bare(span) ?? span
  }

  /// Whether columns say when stages were entered.
  var hasEntries: Bool { !header.entered.isEmpty }

  /// When a deal entered a stage.
  struct Entry {
    let stage: UInt32
    let day: Int32
    let moment: Int64?
  }

  /// The stages that a deal entered, as far as the row says when, and the columns where it says what is
  /// no such day.
  mutating func entries(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) -> (entries: [Entry], unread: [RowProblem]) {
    let pipeline = header.columns[.pipeline].map {
      String(decoding: fields[$0].trimmed.bytes, as: UTF8.self)
    }
    var entries: [Entry] = []
    var unread: [RowProblem] = []
    for stage in header.entered {
      do {
        guard let day = try dates.day(fields, column: stage.column) else { continue }
        let name =
          pipeline.map { own in
            PipelineStage(pipeline: stage.pipeline ?? own, stage: stage.stage).value
          } ?? stage.stage
        let code = coder.encode(name, lane: Dimension.stage.index)
        let moment = DateText.moment(fields[stage.column].trimmed, on: day)
        entries.append(Entry(stage: code, day: day, moment: moment))
      } catch { unread.append(RowProblem(.stageDate, column: stage.column)) }
    }
    return (entries, unread)
  }

  /// Whether the row's amount is in the currency that is taken in.
  @inline(__always)
  mutating func currency(
    of fields: UnsafeMutableBufferPointer<FieldSpan>
  ) -> AmountColumns.Currency {
    amounts.currency(of: fields)
  }

  /// What is to be said of a deal that has no amount or one of zero, by the field that tells it.
  func noAmount(
    of deal: DealRecord, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) -> RowProblem {
    let own = deal.outcome == Outcome.won.rawValue ? amounts.wonAmount : nil
    if let own, fields[own].trimmed.count > 0 { return RowProblem(.zeroAmount, .wonAmount) }
    let isTold = amounts.amount.map { fields[$0].trimmed.count > 0 } ?? false
    return RowProblem(isTold ? .zeroAmount : .missingAmount, .amount)
  }

  /// Whether the file's own cycle length is another than the one between the dates.
  @inline(__always)
  func hasCycleMismatch(
    _ record: DealRecord, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) -> Bool {
    guard let cycleDays, record.closed != DealRecord.noDay else { return false }
    let span = fields[cycleDays].trimmed
    return span.count > 0 && span.wholeNumber != Int(record.closed - record.created)
  }

  private func check(
    _ record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) {
    try record.check(columns: columnCount)
    guard needsTextCheck else { return }
    for column in 0..<columnCount {
      if fields[column].hasZero { throw RowProblem(.nulByte, column: column) }
      if fields[column].text == nil { throw RowProblem(.invalidEncoding, column: column) }
    }
  }

  private func leftOut(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, _ reason: OutcomeVocabulary.Meaning?
  ) throws(RowProblem) -> LeftOut? {
    if try OutcomeReader.isDeleted(fields, column: isDeleted) { return .deleted }
    return reason == .leftOut ? .notADeal : nil
  }

  /// What the reason for the outcome says of it; `nil` where it says nothing or there is none.
  @inline(__always)
  private func reason(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) -> OutcomeVocabulary.Meaning? {
    guard let reason else { return nil }
    let word = String(decoding: fields[reason].trimmed.bytes, as: UTF8.self)
    return reasons[OutcomeVocabulary.folded(word)]
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
  private mutating func encode(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, into record: inout DealRecord
  ) throws(RowProblem) {
    for dimension in plainDimensions {
      let span = fields[dimension.column]
      guard let code = coder.code(of: span.trimmed, lane: dimension.lane) else {
        throw RowProblem(span.hasZero ? .nulByte : .invalidEncoding, dimension.field)
      }
      record.codes[dimension.lane] = code
    }
    for dimension in otherDimensions {
      let value = value(of: dimension, fields)
      guard let code = coder.code(of: value, lane: dimension.lane) else {
        throw RowProblem(value.hasZero ? .nulByte : .invalidEncoding, dimension.field)
      }
      record.codes[dimension.lane] = code
    }
  }

  private func value(
    of dimension: (column: Int?, field: ExportField, lane: Int),
    _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) -> FieldSpan {
    if let value = lookups.value(lane: dimension.lane, of: fields) { return value }
    if dimension.field == .stage, let value = stage.value(of: fields) { return value }
    return dimension.column.map { fields[$0].trimmed }
      ?? FieldSpan(start: fields[0].start, count: 0)
  }
}
