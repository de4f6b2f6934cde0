internal import GRDB

extension Store {
  /// Takes one export file in, whole or not at all; it counts as of its newest day, or of
  /// `asOf` where that is earlier.
  ///
  /// Deals that were created or closed after the `latest` day are kept out.
  /// - Throws: `IngestError` for a file that is no export, else `StorageError`.
  func importExport(
    path: String, dialect: String? = nil, asOf: Day, latest: Day? = nil, isDryRun: Bool = false,
    onStep: @escaping (ImportStep) -> Void = { _ in }
  ) throws -> (report: IngestReport, counts: ImportCounts) {
    let file = try ExportFile(path: path, dialect: dialect, latest: latest) {
      onStep(.checking(file: path, rows: $0))
    }
    let loader = try file.loader()
    var count = 0
    let counts = try importExport(
      rows: {
        onStep(.storing(file: path, rows: count, of: file.report.rows))
        let rows = try file.rows(from: loader)
        count += rows?.count ?? 0
        return rows
      }, dictionaries: { loader.dictionaries },
      file: try file.imported, day: file.day(notAfter: asOf), isDryRun: isDryRun)
    return (file.report, counts)
  }

  /// Takes one export in, whole or not at all.
  ///
  /// A file whose SHA-256 was taken in before changes nothing. An export older than a deal's
  /// present state adds to the deal's history and never overwrites. A dry run counts and keeps
  /// nothing. `rows` gives batch after batch and `nil` behind the last, `dictionaries` the values
  /// behind the codes so far; as of `day` the export's states are known.
  /// - Throws: `unreadableExport` in the words of whatever `rows` throws.
  func importExport(
    rows: @escaping () throws -> [ExportRow]?, dictionaries: @escaping () -> [ValueDictionary],
    file: ImportedFile, day: Day, isDryRun: Bool
  ) throws(StorageError) -> ImportCounts {
    try write(completing: { database in
      var counts = ImportCounts()
      counts.isDryRun = isDryRun
      counts.isDuplicate = try Self.isKnown(file, in: database)
      if !counts.isDuplicate {
        let source = ImportSource(rows: rows, dictionaries: dictionaries)
        try source.take(into: database, day: day, counts: &counts)
        try Self.record(file, day: day, counts: counts, in: database)
      }
      return (counts, isDryRun || counts.isDuplicate ? .rollback : .commit)
    })
  }

  private static func isKnown(_ file: ImportedFile, in database: Database) throws -> Bool {
    guard let sha256 = file.sha256 else { return false }
    return try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM imports WHERE sha256 = ?)",
      arguments: [sha256]) ?? false
  }

  private static func record(
    _ file: ImportedFile, day: Day, counts: ImportCounts, in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO imports (file, sha256, day, row_count, added, changed, report)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        file.name, file.sha256, day.number, counts.rows, counts.added, counts.changed, file.report,
      ])
  }
}
