internal import GRDB

/// The rows of one export on their way into the database.
struct ImportSource {
  let rows: () throws -> [ExportRow]?
  var changes: [DealChange] = []
  let dictionaries: () -> [ValueDictionary]

  /// Takes all rows in, the fast way into an empty store, else by comparison, and then what is
  /// told of the deals' past.
  /// - Returns: The deals that the export showed.
  func take(
    into database: Database, day: Day, counts: inout ImportCounts
  ) throws -> SeenDeals {
    var values = try StoredValues(in: database)
    let isEmpty = try Int.fetchOne(database, sql: "SELECT id FROM deals LIMIT 1") == nil
    let seen =
      isEmpty
      ? try takeFirst(into: database, day: day, values: &values, counts: &counts)
      : try takeLater(into: database, day: day, values: &values, counts: &counts)
    try takeChanges(into: database, day: day, values: &values, counts: &counts)
    try values.save(in: database)
    return seen
  }

  private func takeFirst(
    into database: Database, day: Day, values: inout StoredValues, counts: inout ImportCounts
  ) throws -> SeenDeals {
    var bulk = try BulkImport(in: database, day: day)
    var codes = CodeMap()
    while let batch = try nextBatch() {
      codes.extend(with: dictionaries(), into: &values)
      try bulk.add(batch, codes: codes, values: values.dictionaries)
      counts.rows += batch.count
    }
    counts.repeated = try bulk.finish(values: values.dictionaries)
    counts.added = counts.rows - counts.repeated
    return SeenDeals(upTo: try Int64.fetchOne(database, sql: "SELECT max(id) FROM deals") ?? 0)
  }

  private func takeLater(
    into database: Database, day: Day, values: inout StoredValues, counts: inout ImportCounts
  ) throws -> SeenDeals {
    let comparison = try ComparingImport(in: database, day: day, values: values.dictionaries)
    let known = values.dictionaries.map(\.count)
    var codes = CodeMap()
    while let batch = try nextBatch() {
      codes.extend(with: dictionaries(), into: &values)
      try comparison.take(batch, codes: codes, values: values.dictionaries, counts: &counts)
      counts.rows += batch.count
    }
    counts.renames = comparison.renames.renamed(known: known, values: values.dictionaries)
    try comparison.finish(in: database)
    return comparison.seen
  }

  private func takeChanges(
    into database: Database, day: Day, values: inout StoredValues, counts: inout ImportCounts
  ) throws {
    guard !changes.isEmpty else { return }
    var codes = CodeMap()
    codes.extend(with: dictionaries(), into: &values)
    var history = try HistoryImport(in: database, values: values.dictionaries)
    try history.take(
      changes, codes: codes, values: values.dictionaries, asOf: day, counts: &counts)
    try history.finish(in: database)
  }

  private func nextBatch() throws -> [ExportRow]? {
    do { return try rows() } catch let error as StorageError { throw error } catch {
      throw StorageError.unreadableExport("\(error)")
    }
  }
}
