/// Keeps account of the rows of one file: what was taken in, what was not, and why.
struct RowNotes {
  var report: IngestReport
  private let source: ExportSource
  private var footer = Footer()
  private var repeatedHeader: RepeatedHeader

  init(_ source: ExportSource, formats: ColumnFormats) {
    self.source = source
    repeatedHeader = RepeatedHeader(source.search.header.headers)
    report = IngestReport(source)
    report.dateOrder = formats.dateOrder(source.search.header.headers)
    let preamble = source.search.layout.preamble
    if preamble > 0 {
      report.warnings.append(
        "passed over \(preamble == 1 ? "1 line" : "\(preamble) lines") above the header")
    }
  }

  @inline(__always)
  mutating func accept() {
    if !footer.lines.isEmpty { releaseFooter() }
    report.rows += 1
    report.accepted += 1
  }

  mutating func leaveOut(_ reason: LeftOut) {
    releaseFooter()
    report.rows += 1
    report.leftOut[reason, default: 0] += 1
  }

  /// Takes a row in that was left out until another one of its deal was met.
  mutating func takeBack(_ reason: LeftOut) {
    report.accepted += 1
    let count = report.leftOut[reason, default: 0] - 1
    report.leftOut[reason] = count > 0 ? count : nil
  }

  /// Leaves out rows that were accepted until the whole file was known.
  mutating func leaveOut(accepted count: Int, _ reason: LeftOut) {
    guard count > 0 else { return }
    report.accepted -= count
    report.leftOut[reason, default: 0] += count
  }

  /// - Returns: Whether the record counts as a row, and not as a line of what may be a footer or as the
  ///   header once more.
  @discardableResult
  mutating func note(
    _ problem: RowProblem, _ record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>,
    blankLinesBefore: Int = 0
  ) -> Bool {
    if problem.reason.isWarning {
      count(problem, record, fields)
      return true
    }
    if repeatedHeader.takes(record, fields) { return false }
    let first = record.fieldCount > 0 ? SafeText.of(fields[0].bytes) : ""
    if problem.reason == .tooFewFields,
      footer.takes(record, text: first, blankLinesBefore: blankLinesBefore)
    {
      footer.hold(
        IngestFinding(
          line: record.line, byteOffset: record.offset, reason: .tooFewFields, text: first))
      return false
    }
    releaseFooter()
    report.rows += 1
    count(problem, record, fields)
    return true
  }

  private mutating func releaseFooter() {
    for finding in footer.release() {
      report.rows += 1
      report.add(finding)
    }
  }

  private mutating func count(
    _ problem: RowProblem, _ record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) {
    guard report.findings.count < IngestReport.keptFindings else {
      return report.findingCounts[problem.reason, default: 0] += 1
    }
    let column = problem.column ?? problem.field.flatMap { source.search.header.columns[$0] }
    let span = column.flatMap { $0 < record.fieldCount ? fields[$0].trimmed : nil }
    report.add(
      IngestFinding(
        line: record.line, byteOffset: record.offset, dealID: dealID(of: record, fields),
        column: column.map { source.search.header.headers[$0] }, reason: problem.reason,
        text: span.map { SafeText.of($0.bytes) } ?? fieldCount(of: record, problem.reason)))
  }

  private func fieldCount(of record: Record, _ reason: IngestFinding.Reason) -> String {
    let isAboutCount = reason == .tooManyFields || reason == .tooFewFields
    return isAboutCount ? "\(record.fieldCount) of \(source.search.header.headers.count)" : ""
  }

  private func dealID(
    of record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) -> String? {
    let columns = source.search.header.columns
    let parts =
      columns[.id].map { [$0] } ?? [ExportField.account, .name].compactMap { columns[$0] }
    let idPrefix = Array(source.search.header.dialect.idPrefix.utf8)
    let texts = parts.filter { $0 < record.fieldCount && fields[$0].trimmed.count > 0 }
      .map { SafeText.of(fields[$0].trimmed.without(idPrefix).bytes) }
    return texts.isEmpty ? nil : texts.joined(separator: " / ")
  }

  /// The header under which deals are named.
  private var nameHeader: String? {
    let header = source.search.header
    return (header.columns[.id] ?? header.columns[.name]).map { header.headers[$0] }
  }
}

extension RowNotes {
  /// Whether nothing stands in a row, which counts as a blank line then.
  @inline(__always)
  mutating func passesOver(
    _ record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) -> Bool {
    guard record.isBlank(fields) else { return false }
    report.blankLines += 1
    return true
  }

  /// What the report says of lines that are no rows.
  private var passedOver: [String] {
    [footer.warning, repeatedHeader.warning].compactMap(\.self)
  }

  /// Closes the account once all rows are read.
  mutating func finish(
    _ duplicates: Duplicates, endings: Endings, currencies: [String]
  ) throws(IngestError) {
    report.warnings += passedOver
    report.repeated = duplicates.identicalCount
    report.accepted -= duplicates.identicalCount + duplicates.conflictingLines.count
    try lookUp(conflicts: duplicates.conflictingLines)
    note(endings)
    try note(currencies)
  }

  private mutating func note(_ currencies: [String]) throws(IngestError) {
    guard currencies.count <= 1 || source.options.mapping.currency != nil else {
      throw .severalCurrencies(currencies.sorted(), file: report.file)
    }
    let wanted = source.options.mapping.currency.map(CurrencyCode.code(of:))
    report.currency = wanted ?? currencies.first { !CurrencyCode.isVague($0) }
    report.currencySign = report.currency == nil ? currencies.first : nil
    guard let wanted, !currencies.isEmpty else { return }
    if !currencies.contains(where: { CurrencyCode.areAlike($0, wanted) }) {
      report.warnings.append(
        "no deal is in \(SafeText.of(wanted)): the file has "
          + currencies.sorted().map { SafeText.of($0) }.joined(separator: ", "))
    }
  }

  /// Closes the account of a history.
  mutating func finishHistory(currencies: [String]) throws(IngestError) {
    report.warnings += passedOver
    try lookUp(conflicts: [])
    try note(currencies)
  }

  /// Reads the file once more for the records of all findings and of the given lines.
  private mutating func lookUp(conflicts: Set<Int>) throws(IngestError) {
    var lines = conflicts
    for finding in report.findings { lines.insert(finding.line) }
    guard !lines.isEmpty else { return }
    var found: [Int: IngestFinding] = [:]
    var room = IngestReport.keptBytes
    var reader = try source.records(keepingRaw: true)
    while found.count < lines.count, let record = try reader.next() {
      guard lines.contains(record.line) else { continue }
      var finding = IngestFinding(
        line: record.line, byteOffset: record.offset, dealID: dealID(of: record, reader.fields),
        column: nameHeader, reason: .conflictingDuplicate,
        text: dealID(of: record, reader.fields) ?? "")
      finding.raw = Array(reader.raw.prefix(room))
      finding.isRawCut = reader.isRawCut || reader.raw.count > room
      room -= finding.raw.count
      found[record.line] = finding
    }
    for line in conflicts.sorted() { found[line].map { report.add($0) } }
    report.findings.sort { $0.line < $1.line }
    for index in report.findings.indices {
      guard let record = found[report.findings[index].line] else { continue }
      report.findings[index].raw = record.raw
      report.findings[index].isRawCut = record.isRawCut
    }
  }

  private mutating func note(_ endings: Endings) {
    let (counts, paid) = (endings.all, endings.paid)
    let (won, lost) = (Int(Outcome.won.rawValue), Int(Outcome.lost.rawValue))
    report.newestDay = endings.newestDay
    if counts[won] > 0, counts[lost] == 0 {
      report.warnings.append("no lost deals: the export may leave them out")
    }
    if counts[lost] > 0, paid[lost] == 0, paid[won] > 0 {
      report.warnings.append(
        "no lost deal has an amount: win rates by amount would say 100 % and are withheld")
    }
    if report.rows == 0 { report.warnings.append("a header and no deals: nothing was taken in") }
  }
}
