internal import GRDB

/// The rows of one export on their way into the database.
struct ImportSource {
  let rows: () throws -> [ExportRow]?
  let dictionaries: () -> [ValueDictionary]

  /// Takes all rows in, the fast way into an empty store, else by comparison.
  func take(into database: Database, day: Day, counts: inout ImportCounts) throws {
    var values = try StoredValues(in: database)
    let isEmpty = try Int.fetchOne(database, sql: "SELECT id FROM deals LIMIT 1") == nil
    if isEmpty {
      try takeFirst(into: database, day: day, values: &values, counts: &counts)
    } else {
      try takeLater(into: database, day: day, values: &values, counts: &counts)
    }
    try values.save(in: database)
  }

  private func takeFirst(
    into database: Database, day: Day, values: inout StoredValues, counts: inout ImportCounts
  ) throws {
    var bulk = try BulkImport(in: database, day: day)
    var codes = CodeMap()
    while let batch = try nextBatch() {
      codes.extend(with: dictionaries(), into: &values)
      try bulk.add(batch, codes: codes, values: values.dictionaries)
      counts.rows += batch.count
    }
    counts.repeated = try bulk.finish(values: values.dictionaries)
    counts.added = counts.rows - counts.repeated
  }

  private func takeLater(
    into database: Database, day: Day, values: inout StoredValues, counts: inout ImportCounts
  ) throws {
    let comparison = try ComparingImport(in: database, day: day, values: values.dictionaries)
    var codes = CodeMap()
    while let batch = try nextBatch() {
      codes.extend(with: dictionaries(), into: &values)
      try comparison.take(batch, codes: codes, values: values.dictionaries, counts: &counts)
      counts.rows += batch.count
    }
    try comparison.finish(in: database)
  }

  private func nextBatch() throws -> [ExportRow]? {
    do { return try rows() } catch let error as StorageError { throw error } catch {
      throw StorageError.unreadableExport("\(error)")
    }
  }
}
