internal import Foundation
internal import GRDB

/// The list of files taken in, each with how it was read.
struct ImportLedger {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Whether a file was taken in before, the last time in the same way.
  func holds(_ file: ImportedFile) throws -> Bool {
    guard let sha256 = file.sha256 else { return false }
    let mapping = try String.fetchOne(
      database, sql: "SELECT mapping FROM imports WHERE sha256 = ? ORDER BY id DESC",
      arguments: [sha256])
    return mapping == file.mapping
  }

  /// Notes that a file has come again on a day, where nothing else has come since.
  /// - Returns: Whether that is news.
  func renew(_ file: ImportedFile) throws -> Bool {
    guard let sha256 = file.sha256, let day = file.takenIn else { return false }
    try database.execute(
      sql: """
        UPDATE imports SET taken_in = :day
        WHERE id = (SELECT max(id) FROM imports) AND sha256 = :sha256 AND ifnull(taken_in, 0) < :day
        """, arguments: ["day": day.number, "sha256": sha256])
    return database.changesCount > 0
  }

  /// The file entered last.
  var newest: Int64? {
    get throws { try Int64.fetchOne(database, sql: "SELECT max(id) FROM imports") }
  }

  /// Drops the findings of a file's readings, which another is to make anew; of all ways of reading it
  /// unless only one is meant.
  private func dropFindings(of file: ImportedFile, onlyLikeIt: Bool) throws {
    try database.execute(
      sql: """
        DELETE FROM import_findings WHERE import IN (
          SELECT id FROM imports WHERE sha256 = :sha256 AND (NOT :only OR mapping = :mapping))
        """,
      arguments: ["sha256": file.sha256, "only": onlyLikeIt, "mapping": file.mapping])
  }

  /// Forgets that a file was taken in, so that it is taken for a newer state.
  func takeAgain(_ file: ImportedFile) throws {
    try dropFindings(of: file, onlyLikeIt: false)
    try HistoryChanges(database).drop(readingsOf: file.sha256)
    try database.execute(
      sql: "UPDATE imports SET sha256 = NULL WHERE sha256 = ?", arguments: [file.sha256])
  }

  /// Enters a file whose rows are about to be taken in; a reading in the same way before the last
  /// one is forgotten.
  ///
  /// `missing` is what it tells of no deal.
  /// - Returns: Its key.
  func enter(_ file: ImportedFile, day: Day, missing: ToldValues = []) throws -> Int64 {
    try dropFindings(of: file, onlyLikeIt: true)
    try HistoryChanges(database).drop(readingsOf: file.sha256)
    try database.execute(
      sql: "UPDATE imports SET sha256 = NULL WHERE sha256 = ? AND mapping = ?",
      arguments: [file.sha256, file.mapping])
    try database.execute(
      sql: """
        INSERT INTO imports
          (file, sha256, mapping, day, row_count, added, changed, report, taken_in, missing)
        VALUES (?, ?, ?, ?, 0, 0, 0, ?, ?, ?)
        """,
      arguments: [
        file.name, file.sha256, file.mapping, day.number, file.report, file.takenIn?.number,
        missing.rawValue,
      ])
    return database.lastInsertedRowID
  }

  /// Whether the file entered last was taken in before, but read otherwise.
  func isReadAnew() throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT count(*) > 1 FROM imports
        WHERE sha256 = (SELECT sha256 FROM imports ORDER BY id DESC LIMIT 1)
        """) ?? false
  }

  /// The day as of which a file of deals was taken in before, the last time read otherwise.
  func dayOfOtherReading(of file: ImportedFile) throws -> Day? {
    try Int32.fetchOne(
      database,
      sql: """
        SELECT day FROM imports WHERE sha256 = ? AND mapping <> ? AND length(seen) > 0
        ORDER BY id DESC
        """, arguments: [file.sha256, file.mapping]
    ).map { Day(number: $0) }
  }

  /// How many deals the reading of a file before its last one showed and this one does not.
  func unseen(by seen: SeenDeals, readAnew key: Int64) throws -> Int {
    let before = try Data.fetchOne(
      database,
      sql: """
        SELECT seen FROM imports WHERE id < :key AND seen IS NOT NULL
          AND sha256 = (SELECT sha256 FROM imports WHERE id = :key)
        ORDER BY id DESC
        """, arguments: ["key": key])
    return before.map { SeenDeals($0).count(without: seen) } ?? 0
  }

  /// The newest day of an export of deals, where it is later than a day.
  func newerDay(than day: Day) throws -> Day? {
    try Int32.fetchOne(
      database, sql: "SELECT max(day) FROM imports WHERE length(seen) > 0 AND day > ?",
      arguments: [day.number]
    ).map { Day(number: $0) }
  }

  /// The file taken in before the last one that counts as of a day.
  func earlier(of day: Day) throws -> String? {
    try String.fetchOne(
      database,
      sql: """
        SELECT file FROM imports WHERE day = ? AND id < (SELECT max(id) FROM imports)
        ORDER BY id DESC
        """, arguments: [day.number])
  }

  /// Notes what the rows of a file did and which deals they showed.
  func complete(_ key: Int64, counts: ImportCounts, seen: SeenDeals) throws {
    try database.execute(
      sql: "UPDATE imports SET row_count = ?, added = ?, changed = ?, seen = ? WHERE id = ?",
      arguments: [counts.rows, counts.added, counts.changed, seen.data, key])
  }

  /// Keeps what could not be read of a file.
  func record(_ findings: [IngestFinding], of key: Int64) throws {
    for finding in findings {
      try database.execute(
        sql: """
          INSERT INTO import_findings
            (import, line, byte_offset, deal_id, header, reason, value, raw, raw_is_cut)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          key, finding.line, finding.byteOffset, finding.dealID, finding.column,
          finding.reason.rawValue, finding.text, Data(finding.raw), finding.isRawCut,
        ])
    }
  }
}
