internal import GRDB

extension Store {
  /// Takes one export in, whole or not at all; it counts as of its newest day, or of `asOf` where
  /// that is earlier.
  /// - Throws: `IngestError` for a file of which too little can be read, whose currency is not the
  ///   workspace's or whose stages may be those of several pipelines, else `StorageError`.
  func importExport(
    _ export: Export, asOf: Day, takenIn: Day? = nil, isDryRun: Bool = false,
    isAgain: Bool = false, onStep: @escaping (ImportStep) -> Void = { _ in }
  ) throws -> ImportCounts {
    var file = ImportedFile(export)
    file.takenIn = takenIn
    let report = export.report
    guard report.rows > 0 else { return ImportCounts() }
    let day = min(export.newestDay ?? asOf, asOf)
    let before = try read { try ImportLedger($0).dayOfOtherReading(of: file) }
    try requireFit(of: export, in: file, isAgain: isAgain)
    if export.kind == .deals, !isAgain, let before, before > day {
      throw IngestError.readOtherwise(file.name, as: before, now: day)
    }
    var counts = try importExport(
      ImportSource(
        deals: export.deals, changes: export.changes, dictionaries: export.dictionaries,
        stages: export.stages, missing: export.missing, endings: export.endings),
      file: file, day: day, isDryRun: isDryRun, isAgain: isAgain,
      onRows: { onStep(.storing(file: file.name, rows: $0, of: report.accepted)) },
      willCommit: { onStep(.committing(file: file.name)) })
    if !counts.isDuplicate, let before, before < day { counts.dayReadBefore = before }
    if !isDryRun, !counts.isDuplicate { onStep(.stored(file: file.name)) }
    return counts
  }

  /// Takes one export in, whole or not at all.
  ///
  /// A file that was taken in before in the same way changes nothing, unless it `isAgain` to be taken
  /// in, for a newer state. An export older than a deal's present state adds to the deal's history
  /// and never overwrites. A dry run counts and keeps nothing. As of `day` the export's states are
  /// known; `onRows` is told how many rows are stored.
  func importExport(
    _ source: ImportSource, file: ImportedFile, day: Day, isDryRun: Bool, isAgain: Bool = false,
    onRows: (Int) -> Void = { _ in }, willCommit: () -> Void = {}
  ) throws(StorageError) -> ImportCounts {
    try behindGate(needing: isDryRun ? .reader : .admin) {
      let isKnown = try !isAgain && queue.read { try ImportLedger($0).holds(file) }
      let first =
        isKnown ? nil : try BulkImport(of: source, day: day, into: queue, onRows: onRows)
      return try complete(in: first?.copy) { database in
        var counts = ImportCounts()
        counts.isDryRun = isDryRun
        let ledger = ImportLedger(database)
        if isAgain { try ledger.takeAgain(file) }
        counts.isDuplicate = isKnown
        if counts.isDuplicate { counts.isRenewal = try ledger.renew(file) }
        if !counts.isDuplicate {
          try Self.take(
            source, of: file, day: day, after: first, into: database, &counts, onRows: onRows)
        }
        guard !isDryRun, !counts.isDuplicate || counts.isRenewal else {
          return (counts, .rollback)
        }
        willCommit()
        return (counts, .commit)
      }
    }
  }

  private static func take(
    _ source: ImportSource, of file: ImportedFile, day: Day, after first: BulkImport?,
    into database: Database, _ counts: inout ImportCounts, onRows: (Int) -> Void
  ) throws {
    let ledger = ImportLedger(database)
    // First, so that who takes the rows in can ask what was known of the file before.
    let key = try ledger.enter(file, day: day, missing: source.missing)
    let seen = try source.take(
      into: database, day: day, after: first, counts: &counts, onRows: onRows)
    if !source.isHistory { counts.left = try ledger.unseen(by: seen, readAnew: key) }
    try ledger.complete(key, counts: counts, seen: seen)
    try ledger.record(file.findings, of: key)
    if let currency = file.currency { try setCurrency(currency, in: database) }
  }

  /// Refuses an export that this store cannot hold beside what it holds.
  private func requireFit(of export: Export, in file: ImportedFile, isAgain: Bool) throws {
    if let currency = file.currency,
      let own = try read({ try Self.currency(unlike: currency, in: $0) })
    {
      throw IngestError.anotherCurrency(currency, workspace: own, file: file.name)
    }
    let isKnown = try read { try ImportLedger($0).holds(file) }
    if isAgain || !isKnown { try requireClearStages(of: export, in: file) }
  }

  /// Refuses an export without pipelines where the store knows several that have one of its stages.
  private func requireClearStages(of export: Export, in file: ImportedFile) throws {
    guard export.stages == nil else { return }
    let names = export.dictionaries[Dimension.stage.index].values
    let unclear = try read { try StoredStages(in: $0).unclear(among: names) }
    guard let unclear else { return }
    throw IngestError.missingPipeline(
      ofStage: unclear.stage, in: unclear.pipelines, file: file.name)
  }
}
