/// Reads the rows of an export from first to last and keeps account of them.
struct RowCollector: ~Copyable {
  /// The most rows of one batch.
  static let batchSize = 16_384

  private let source: ExportSource
  private let hasAmounts: Bool
  private var decoder: RowDecoder
  private var notes: RowNotes
  private var ids = DealIDSet()
  private var batches: [[ExportRow]] = []
  private var batch: [ExportRow] = []
  private var rowCount = 0
  private var changes: [DealChange] = []
  private var duplicates = Duplicates()

  init(_ source: ExportSource, formats: ColumnFormats, directories: [DirectoryFile]) {
    self.source = source
    decoder = RowDecoder(source, formats: formats, directories: directories)
    notes = RowNotes(source, formats: formats)
    hasAmounts = source.search.header.columns[.amount] != nil
    batch.reserveCapacity(Self.batchSize)
  }

  /// Reads to the end, or until a value shows that its column must be surveyed first.
  /// - Returns: Whether the end was reached.
  mutating func read(
    isPlain: Bool, onRows: (Int) throws(IngestError) -> Void
  ) throws(IngestError) -> Bool {
    var reader = try source.records()
    while let record = try reader.next() {
      take(record, &reader)
      if isPlain, decoder.metOtherFormats { return false }
      if notes.report.rows % Self.batchSize == 0 { try onRows(notes.report.rows) }
    }
    notes.report.blankLines = reader.blankLines
    guard reader.text.sha256 == source.survey.sha256 else {
      throw .changedWhileRead(source.survey.path)
    }
    return true
  }

  /// The export; the records behind findings are looked up in the file once more.
  consuming func finish() throws(IngestError) -> Export {
    batches.append(batch)
    duplicates.remove(from: &batches, size: Self.batchSize)
    let kept = changes.filter { [duplicates] in !duplicates.conflictingIDs.contains($0.dealID) }
    decoder.nameStages()
    notes.report.stages = decoder.stageMeanings
    try notes.finish(duplicates, batches: batches, currencies: decoder.amounts.currencies)
    return Export(
      batches: batches.filter { !$0.isEmpty }, changes: kept, dictionaries: decoder.dictionaries,
      report: notes.report, kind: .deals)
  }

  @inline(__always)
  private mutating func take(_ record: Record, _ reader: inout RecordReader) {
    do {
      switch try decoder.row(of: record, reader.fields) {
      case .leftOut(let reason): notes.leaveOut(reason)
      case .deal(let row, let key):
        guard decoder.isWanted(reader.fields) else { return notes.leaveOut(.otherCurrency) }
        notes.accept()
        keep(row, key: key, record, &reader)
      }
    } catch { notes.note(error, record, reader.fields, blankLinesBefore: reader.blankLinesBefore) }
  }

  @inline(__always)
  private mutating func keep(
    _ row: ExportRow, key: ByteKey, _ record: Record, _ reader: inout RecordReader
  ) {
    if let known = ids.row(of: row.id, key: key, addingAt: rowCount) {
      let (piece, place) = (known / Self.batchSize, known % Self.batchSize)
      let first = piece < batches.count ? batches[piece][place] : batch[place]
      return duplicates.add(row, to: first, at: known)
    }
    noteValues(of: row, record, reader.fields)
    batch.append(row)
    rowCount += 1
    if batch.count == Self.batchSize {
      batches.append(batch)
      batch.removeAll(keepingCapacity: true)
    }
  }

  @inline(__always)
  private mutating func noteValues(
    of row: ExportRow, _ record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) {
    if row.amount == 0, hasAmounts { notes.note(RowProblem(.zeroAmount, .amount), record, fields) }
    if decoder.hasCycleMismatch(row, fields) {
      notes.note(RowProblem(.cycleMismatch, .cycleDays), record, fields)
    }
    guard decoder.hasEntries else { return }
    do {
      for entry in try decoder.entries(fields) {
        changes.append(
          DealChange(dealID: row.id, day: entry.day, stage: entry.stage, line: record.line))
      }
    } catch { notes.note(error, record, fields) }
  }
}
