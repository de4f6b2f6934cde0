/// Reads an export from its first byte to its last and keeps account of it.
struct ExportParser: ~Copyable {
  private let header: ExportHeader
  private var reader: RecordReader
  private var decoder: RowDecoder
  private var newestDay: Int32?
  private var wonCount = 0
  private var lostCount = 0
  private var isFinished = false
  private(set) var report: IngestReport

  init(_ reader: consuming RecordReader, header: ExportHeader, latest: Day?) {
    self.header = header
    decoder = RowDecoder(header, latest: latest)
    report = IngestReport(
      file: reader.file.path, dialect: header.dialect.name,
      delimiter: String(Unicode.Scalar(reader.delimiter)), mapping: header.mapping,
      warnings: header.warnings)
    self.reader = reader
  }

  var dictionaries: [ValueDictionary] { decoder.dictionaries }

  /// Up to `limit` deals, fewer only at the end of the file.
  mutating func rows(upTo limit: Int) throws(IngestError) -> [ExportRow] {
    var rows: [ExportRow] = []
    rows.reserveCapacity(limit)
    while !isFinished, rows.count < limit {
      guard let record = try reader.next() else {
        finish()
        break
      }
      report.rows += 1
      do {
        let row = try decoder.row(of: record, reader.fields)
        count(row, of: record)
        rows.append(row)
      } catch { note(error, record) }
    }
    return rows
  }

  @inline(__always)
  private mutating func count(_ row: ExportRow, of record: Record) {
    report.accepted += 1
    newestDay = max(newestDay ?? row.created, row.closed ?? row.created)
    if row.outcome == .won { wonCount += 1 }
    if row.outcome == .lost { lostCount += 1 }
    if decoder.hasCycleMismatch(row, reader.fields) {
      note(RowProblem(.cycleMismatch, .cycleDays), record)
    }
  }

  private mutating func finish() {
    isFinished = true
    report.sha256 = reader.file.sha256
    report.newestDay = newestDay.map(Day.init(number:))
    if wonCount > 0, lostCount == 0 {
      report.warnings.append("no lost deals: the export may leave them out")
    }
  }

  private mutating func note(_ problem: RowProblem, _ record: Record) {
    let span = problem.field.flatMap { field(_: $0, of: record) }
    let isText = problem.reason.isWarning || span.map { $0.text != nil } ?? true
    let reason = isText ? problem.reason : .badEncoding
    report.add(
      IngestFinding(
        line: record.line, byteOffset: record.offset,
        dealID: field(.id, of: record).map { SafeText.of($0.bytes) },
        column: problem.field.flatMap { header.columns[$0] }.map { header.headers[$0] },
        reason: reason, text: span.map { SafeText.of($0.bytes) } ?? text(of: record, reason)))
  }

  private func text(of record: Record, _ reason: IngestFinding.Reason) -> String {
    reason == .wrongColumnCount ? "\(record.fieldCount) of \(header.headers.count)" : ""
  }

  /// The value of a field where the record has it.
  private func field(_ field: ExportField, of record: Record) -> FieldSpan? {
    guard let column = header.columns[field], column < record.fieldCount else { return nil }
    let span = reader.fields[column].trimmed
    return field == .id && span.count == 0 ? nil : span
  }
}
