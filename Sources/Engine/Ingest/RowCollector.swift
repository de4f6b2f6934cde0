/// Reads the rows of an export from first to last and keeps account of them.
struct RowCollector: ~Copyable {
  /// Rows after which the caller is told how far the reading has come.
  static let stepSize = 16_384
  private static let bufferSize = 2048

  private let source: ExportSource
  private let hasAmounts: Bool
  private var decoder: RowDecoder
  private var notes: RowNotes
  private var known = DealIDSet()
  private var ids = TextColumn()
  private var deals = DealColumns()
  /// The newest records, not yet spread over the columns.
  private var records: [DealRecord] = []
  private var lines: [UInt32] = []
  private var changes: [DealChange] = []
  /// Where the changes of each row begin, in a file that tells any.
  private var firstChanges: [Int] = []
  private var duplicates = Duplicates()
  /// The ids of rows that cannot be read.
  private var refused = TextColumn()
  /// The ids of rows that were left out, with their lines and why.
  private var hidden = TextColumn()
  private var hiddenLines: [(line: Int, reason: LeftOut)] = []
  /// The newest day on which a row says that its deal entered a stage.
  private var latestEntry = Int32.min
  /// Numbers of rows that do not tell the currency that was asked for.
  private var untold: Set<Int> = []

  init(_ source: ExportSource, formats: ColumnFormats, directories: [DirectoryFile]) {
    self.source = source
    decoder = RowDecoder(source, formats: formats, directories: directories)
    notes = RowNotes(source, formats: formats)
    hasAmounts = source.search.header.columns[.amount] != nil
    records.reserveCapacity(Self.bufferSize)
  }

  /// Reads to the end, or until a value shows that its column must be surveyed first.
  /// - Returns: Whether the end was reached.
  mutating func read(
    isPlain: Bool, onRows: (ReadSoFar) -> Void
  ) throws(IngestError) -> Bool {
    var reader = try source.records()
    while let record = try reader.next() {
      guard !notes.passesOver(record, reader.fields) else { continue }
      take(record, reader.fields, blankLinesBefore: reader.blankLinesBefore)
      if isPlain, decoder.metOtherFormats { return false }
      if notes.report.rows % Self.stepSize == 0 {
        onRows(ReadSoFar(rows: notes.report.rows, share: reader.text.share))
      }
    }
    notes.report.blankLines += reader.blankLines
    guard reader.text.sha256 == source.survey.sha256 else {
      throw .changedWhileRead(source.survey.path)
    }
    return true
  }

  /// The export; the records behind findings are looked up in the file once more.
  consuming func finish() throws(IngestError) -> Export {
    spread()
    refuseHalfRead()
    refuseHalfHidden()
    let kept = duplicates.conflicting.union(leftOutForCurrency())
    let keptIDs = Set(kept.map { [ids] in ids[$0] })
    let dictionaries = decoder.dictionaries
    deals = DealColumns(ids: ids, deals).without(kept)
    date()
    notes.report.warnings += decoder.lookups.warnings + undatedWarning
    notes.report.stages = source.stageMeanings(in: dictionaries)
    try notes.finish(duplicates, endings: deals.endings, currencies: decoder.amounts.currencies)
    return Export(
      deals: deals, changes: placedChanges.filter { !keptIDs.contains($0.dealID) },
      dictionaries: source.namingStages(in: dictionaries), report: notes.report, kind: .deals,
      stages: source.stages(in: dictionaries))
  }

  /// Decides of which day the export is: no row can have been changed after it.
  private mutating func date() {
    let changed = max(decoder.lastModified, latestEntry)
    // The days of stages date a file without a column of last changes, but do not limit it.
    guard decoder.undated == 0, !deals.endings.agree(withChangesUpTo: decoder.lastModified) else {
      return deals.see(changed)
    }
    // A row that was never changed may leave its cell empty, and its creation dates the file.
    let newest = deals.created.reduce(changed, max)
    let later = deals.limit(to: newest)
    guard later > 0 else { return }
    notes.report.warnings.append(
      "\(SentenceNumber.count(later)) \(later == 1 ? "deal has its end" : "deals have their ends") after "
        + "\(Day(number: newest)), the newest change in the file: it counts as of that day, and each "
        + "end from its own on")
  }

  /// The changes; stages that headers name by their ids alone, in whose pipeline deals stand in them.
  private var placedChanges: [DealChange] {
    let header = source.search.header
    guard !changes.isEmpty, header.columns[.pipeline] != nil,
      header.entered.allSatisfy({ $0.pipeline == nil })
    else { return changes }
    let lane = Dimension.stage.index
    let stages = decoder.dictionaries[lane].values.map { PipelineStage($0) }
    let used = Set(deals.codes[lane])
    let places = Dictionary(grouping: used) { stages[Int($0)].stage }
    return changes.map { change in
      guard let code = change.stage, !used.contains(code),
        let places = places[stages[Int(code)].stage], places.count == 1
      else { return change }
      var change = change
      change.stage = places[0]
      return change
    }
  }

  /// Rows that may be in any of the several currencies of a file, counted as left out.
  private mutating func leftOutForCurrency() -> Set<Int> {
    guard decoder.amounts.needsCurrency else { return [] }
    let rows = untold.subtracting(duplicates.conflicting)
    notes.leaveOut(accepted: rows.count, .untoldCurrency)
    return rows
  }

  private var undatedWarning: [String] {
    let header = source.search.header
    guard decoder.undated > 0, let column = header.columns[.lastModified] else { return [] }
    return [
      "\(SafeText.of(header.headers[column])): rows without a readable day of the past there, which do "
        + "not date the export: \(SentenceNumber.count(decoder.undated))"
    ]
  }

  @inline(__always)
  private mutating func take(
    _ record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>, blankLinesBefore: Int
  ) {
    do {
      switch try decoder.record(of: record, fields) {
      case .leftOut(let reason): leaveOut(reason, record, fields)
      case .deal(let deal):
        let id = try decoder.id(fields)
        let currency = decoder.currency(of: fields)
        if currency == .other { return leaveOut(.otherCurrency, record, fields) }
        notes.accept()
        let count = ids.count
        let row = keep(deal, id: id, record, fields)
        note(currency, of: row, isFirst: row == count)
      }
    } catch {
      let isText = ![.invalidEncoding, .nulByte].contains(error.reason)
      let lacksID = isText && decoder.lacksID(fields, of: record)
      let error = lacksID ? RowProblem(.missingDealID, .id) : error
      let isRow = notes.note(error, record, fields, blankLinesBefore: blankLinesBefore)
      if isRow { noteRefused(record, fields) }
    }
  }

  /// A deal of which one row tells the currency is in that one.
  @inline(__always)
  private mutating func note(_ currency: AmountColumns.Currency, of row: Int, isFirst: Bool) {
    if currency != .untold {
      if !untold.isEmpty { untold.remove(row) }
    } else if isFirst {
      untold.insert(row)
    }
  }

  private mutating func leaveOut(
    _ reason: LeftOut, _ record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) {
    notes.leaveOut(reason)
    guard let id = try? decoder.id(fields) else { return }
    hidden.append(id)
    hiddenLines.append((record.line, reason))
  }

  private mutating func noteRefused(
    _ record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) {
    guard let column = decoder.id, column < record.fieldCount, let id = try? decoder.id(fields)
    else { return }
    refused.append(id)
  }

  /// Takes a deal for contradicted where another row of it cannot be read.
  private mutating func refuseHalfRead() {
    for row in firstRows(of: refused).compactMap(\.self) {
      duplicates.refuse(row: row, line: Int(lines[row]))
    }
  }

  /// Takes a deal for contradicted where another row of it says that it is none of ours.
  private mutating func refuseHalfHidden() {
    for (row, (line, reason)) in zip(firstRows(of: hidden), hiddenLines) {
      guard let row else { continue }
      notes.takeBack(reason)
      duplicates.add(line: line, isSame: false, asRow: row, firstLine: Int(lines[row]))
    }
  }

  /// The numbers of the first rows of some deals; `nil` for one of which no row was taken in.
  private func firstRows(of others: TextColumn) -> [Int?] {
    (0..<others.count).map { number in
      others.withSpan(of: number) { [ids] id in known.row(of: id, in: ids) }
    }
  }

  /// Keeps a row, or compares it with the first one of its deal.
  /// - Returns: The number of the deal's first row.
  @inline(__always)
  private mutating func keep(
    _ deal: DealRecord, id: FieldSpan, _ record: Record,
    _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) -> Int {
    if let first = known.row(of: id, in: ids, addingAt: ids.count) {
      let isSame = self.deal(first) == deal && hasSameEntries(fields, asRow: first)
      duplicates.add(
        line: record.line, isSame: isSame, asRow: first, firstLine: Int(lines[first]))
      return first
    }
    noteValues(of: deal, id: id, record, fields)
    ids.append(id)
    lines.append(UInt32(record.line))
    records.append(deal)
    if records.count == Self.bufferSize { spread() }
    return ids.count - 1
  }

  /// Whether a further row of a deal says of its stages what the first one said.
  private mutating func hasSameEntries(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, asRow first: Int
  ) -> Bool {
    guard decoder.hasEntries else { return true }
    let end = first + 1 < firstChanges.count ? firstChanges[first + 1] : changes.count
    return decoder.entries(fields).entries
      .elementsEqual(changes[firstChanges[first]..<end]) { entry, change in
        entry.stage == change.stage && entry.day == change.day && entry.moment == change.moment
      }
  }

  /// The record of a row, wherever it is kept.
  private func deal(_ row: Int) -> DealRecord {
    row < deals.count ? deals.record(row) : records[row - deals.count]
  }

  private mutating func spread() {
    records.withUnsafeBufferPointer { deals.append($0) }
    records.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private mutating func noteValues(
    of deal: DealRecord, id: FieldSpan, _ record: Record,
    _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) {
    if deal.amount == 0, hasAmounts {
      notes.note(decoder.noAmount(of: deal, fields), record, fields)
    }
    if decoder.hasCycleMismatch(deal, fields) {
      notes.note(RowProblem(.cycleMismatch, .cycleDays), record, fields)
    }
    guard decoder.hasEntries else { return }
    let (entries, unread) = decoder.entries(fields)
    unread.forEach { notes.note($0, record, fields) }
    firstChanges.append(changes.count)
    let id = String(decoding: id.bytes, as: UTF8.self)
    for entry in entries {
      latestEntry = max(latestEntry, entry.day)
      changes.append(
        DealChange(
          dealID: id, day: entry.day, moment: entry.moment, stage: entry.stage, line: record.line))
    }
  }
}
