internal import GRDB

extension Store {
  /// Takes one export in, whole or not at all; it counts as of its newest day, or of `asOf` where
  /// that is earlier.
  /// - Throws: `IngestError` for a file of which too little can be read or whose currency is not
  ///   the workspace's, else `StorageError`.
  func importExport(
    _ export: Export, asOf: Day, isDryRun: Bool = false,
    onStep: @escaping (ImportStep) -> Void = { _ in }
  ) throws -> ImportCounts {
    let (file, report) = (ImportedFile(export), export.report)
    guard report.rows > 0 else { return ImportCounts() }
    if let currency = file.currency, let own = try self.currency(), own != currency {
      throw IngestError.anotherCurrency(currency, workspace: own, file: file.name)
    }
    var batches = export.batches[...]
    var count = 0
    let counts = try importExport(
      rows: {
        onStep(.storing(file: file.name, rows: count, of: report.accepted))
        let batch = batches.popFirst()
        count += batch?.count ?? 0
        return batch
      }, changes: export.changes, dictionaries: { export.dictionaries }, file: file,
      day: min(export.newestDay ?? asOf, asOf), isDryRun: isDryRun,
      willCommit: { onStep(.committing(file: file.name)) })
    if !isDryRun, !counts.isDuplicate { onStep(.stored(file: file.name)) }
    return counts
  }

  /// Takes one export in, whole or not at all.
  ///
  /// A file that was taken in before in the same way changes nothing. An export older than a
  /// deal's present state adds to the deal's history and never overwrites. A dry run counts and
  /// keeps nothing. `rows` gives batch after batch and `nil` behind the last, `dictionaries` the
  /// values behind the codes so far; as of `day` the export's states are known.
  /// - Throws: `unreadableExport` in the words of whatever `rows` throws.
  func importExport(
    rows: @escaping () throws -> [ExportRow]?, changes: [DealChange] = [],
    dictionaries: @escaping () -> [ValueDictionary], file: ImportedFile, day: Day, isDryRun: Bool,
    willCommit: () -> Void = {}
  ) throws(StorageError) -> ImportCounts {
    try write(completing: { database in
      var counts = ImportCounts()
      counts.isDryRun = isDryRun
      let ledger = ImportLedger(database)
      counts.isDuplicate = try ledger.holds(file)
      if !counts.isDuplicate {
        // First, so that who takes the rows in can ask what was known of the file before.
        let key = try ledger.enter(file, day: day)
        let source = ImportSource(rows: rows, changes: changes, dictionaries: dictionaries)
        let seen = try source.take(into: database, day: day, counts: &counts)
        try ledger.complete(key, counts: counts, seen: seen)
        try ledger.record(file.findings, of: key)
        try Self.setCurrency(of: file, in: database)
      }
      guard !isDryRun, !counts.isDuplicate else { return (counts, .rollback) }
      willCommit()
      return (counts, .commit)
    })
  }

  /// The currency of all amounts; `nil` while no file has said one.
  func currency() throws(StorageError) -> String? {
    try read { database in
      try String.fetchOne(
        database, sql: "SELECT value FROM workspace_facts WHERE name = 'currency'")
    }
  }

  /// The first file that names a currency names it for all.
  private static func setCurrency(of file: ImportedFile, in database: Database) throws {
    guard let currency = file.currency else { return }
    try database.execute(
      sql: "INSERT OR IGNORE INTO workspace_facts (name, value) VALUES ('currency', ?)",
      arguments: [currency])
  }
}
