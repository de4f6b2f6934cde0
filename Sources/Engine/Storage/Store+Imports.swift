internal import GRDB

extension Store {
  /// Every import that was kept, in the order in which they were made.
  func imports() throws(StorageError) -> [StoredImport] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT file, sha256, day, row_count, added, changed FROM imports ORDER BY id")
      var imports: [StoredImport] = []
      while let row = try rows.next() {
        imports.append(
          StoredImport(
            file: row[0], sha256: row[1], day: Day(number: row[2]), rows: row[3], added: row[4],
            changed: row[5]))
      }
      return imports
    }
  }

  /// The day of the first deal, where no deal was created by another day; `nil` where one was.
  func firstDay(unlessBy day: Day) throws(StorageError) -> Day? {
    try read { database in
      let isKnown = try Int.fetchOne(
        database, sql: "SELECT 1 FROM deals WHERE created <= ? LIMIT 1", arguments: [day.number])
      guard isKnown == nil else { return nil }
      return try Int32.fetchOne(database, sql: "SELECT min(created) FROM deals").map {
        Day(number: $0)
      }
    }
  }

  /// The newest day of an export or a message; `nil` while there is no deal.
  func newestDay() throws(StorageError) -> Day? {
    try read { database in
      try Int32.fetchOne(
        database,
        sql: """
          SELECT max(day) FROM (SELECT day FROM imports UNION ALL SELECT day FROM messages)
          WHERE EXISTS (SELECT 1 FROM deals)
          """
      ).map { Day(number: $0) }
    }
  }

  /// The last day up to another on which an export was taken in, or the newest day of one; `nil`
  /// before the first.
  ///
  /// Messages tell of single deals and count only where there was no export.
  func newestExport(upTo day: Day) throws(StorageError) -> Day? {
    try read { database in
      try Int32.fetchOne(
        database,
        sql: """
          SELECT ifnull(
            (SELECT max(known) FROM (SELECT day AS known FROM imports UNION ALL SELECT taken_in FROM imports)
              WHERE known <= :day),
            (SELECT max(day) FROM messages WHERE day <= :day))
          """, arguments: ["day": day.number]
      ).map { Day(number: $0) }
    }
  }
}
