internal import GRDB

extension Store {
  /// Takes one export in, whole or not at all.
  ///
  /// A file whose SHA-256 was taken in before changes nothing. An export older than a deal's
  /// present state adds to the deal's history and never overwrites. A dry run counts and keeps
  /// nothing.
  /// - Parameters:
  ///   - rows: The next batch; `nil` behind the last.
  ///   - dictionaries: The values behind the codes of all batches so far.
  ///   - day: The day the export was made, as of which its states are known.
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
