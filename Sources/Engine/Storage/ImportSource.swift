internal import GRDB

/// What one export holds on its way into the database.
struct ImportSource {
  private static let batchSize = 16_384

  let deals: DealColumns
  var changes: [DealChange] = []
  let dictionaries: [ValueDictionary]
  /// The stages by their codes, where the file tells in which pipeline each stands.
  var stages: [PipelineStage]?
  /// What it tells of no deal.
  var missing: ToldValues = []
  /// How stages end deals by their names, by their codes.
  var endings: [UInt32: Outcome] = [:]

  /// Whether it tells nothing but what happened to deals of other files.
  var isHistory: Bool { deals.count == 0 }

  /// Takes all deals in, or completes those that a first import has put there, and then what is
  /// told of the deals' past.
  /// - Returns: The deals that the export showed.
  func take(
    into database: Database, day: Day, after first: BulkImport?, counts: inout ImportCounts,
    onRows: (Int) -> Void
  ) throws -> SeenDeals {
    let (codes, known, guessed) = try encodedValues(in: database)
    counts.guessedStages = guessed
    var values = known
    let (seen, outdated) =
      try (first?.complete(in: database, values: values.dictionaries, counts: &counts))
      .map { ($0, []) }
      ?? takeLater(into: database, day: day, codes: codes, values, &counts, onRows)
    try takeChanges(
      into: database, day: day, seen, outdated: outdated, codes: codes, &values, &counts)
    try values.save(in: database)
    return seen
  }

  /// Has a database know all values of the export.
  func saveValues(in database: Database) throws -> (codes: CodeMap, values: [ValueDictionary]) {
    let (codes, known, _) = try encodedValues(in: database)
    var values = known
    try values.save(in: database)
    return (codes, values.dictionaries)
  }

  /// The values of a database and those of the export, which need not be saved yet, and the names of
  /// stages that may have meant others.
  private func encodedValues(
    in database: Database
  ) throws -> (codes: CodeMap, values: StoredValues, guessed: [String: String]) {
    var values = try StoredValues(in: database)
    var codes = CodeMap()
    codes.extend(with: dictionaries, stages: stages, into: &values)
    // Before anything is written in the words of the values.
    let guessed = values.guessedStages
    try values.saveNames(in: database)
    return (codes, values, guessed)
  }

  /// The deals in pieces, in order.
  private var batches: some Sequence<Range<Int>> {
    stride(from: 0, to: deals.count, by: Self.batchSize).lazy.map {
      $0..<min($0 + Self.batchSize, deals.count)
    }
  }

  private func takeLater(
    into database: Database, day: Day, codes: CodeMap, _ values: StoredValues,
    _ counts: inout ImportCounts, _ onRows: (Int) -> Void
  ) throws -> (seen: SeenDeals, outdated: Set<String>) {
    let comparison = try ComparingImport(
      in: database, day: day, values: values.dictionaries, missing: missing)
    for batch in batches {
      onRows(batch.lowerBound)
      try comparison.take(
        deals.rows(batch), codes: codes, values: values.dictionaries, counts: &counts)
    }
    onRows(deals.count)
    counts.rows = deals.count
    counts.renames = comparison.renames.renamed(
      known: values.savedCounts, values: values.dictionaries)
    counts.emptied = comparison.renames.emptied(values: values.dictionaries)
    if !isHistory {
      counts.newestDay = try ImportLedger(database).newerDay(than: day)
      counts.lateDay = counts.newestDay.map { _ in day }
    }
    if counts.contradicted > 0 { counts.sameDayFile = try ImportLedger(database).earlier(of: day) }
    try comparison.finish()
    return (comparison.seen, comparison.outdated)
  }

  /// Tells anew the histories of all deals of which the file tells anything new, or which had waited for
  /// it, or of which it shows something else than before.
  private func takeChanges(
    into database: Database, day: Day, _ seen: SeenDeals, outdated: Set<String>, codes: CodeMap,
    _ values: inout StoredValues, _ counts: inout ImportCounts
  ) throws {
    let told = try HistoryChanges(database)
    let waiting = isHistory ? [] : try told.waitingDeals()
    let own = changes.filter { $0.day <= day.number }.map { codes.change($0, endings) }
    var ids = Set(try told.removeDropped())
    if let file = try ImportLedger(database).newest {
      ids.formUnion(try told.keep(own, of: file, onlyNew: !isHistory))
    }
    guard !ids.isEmpty || !waiting.isEmpty || !outdated.isEmpty else { return }
    let history = try historyImport(in: database, day: day, seen, &values)
    try history.retell(ids, counts: &counts)
    try history.retell(awaited: waiting.filter { !ids.contains($0) }, counts: &counts)
    var uncounted = ImportCounts()
    try history.retell(outdated.subtracting(ids).subtracting(waiting), counts: &uncounted)
    try history.finish()
  }

  private func historyImport(
    in database: Database, day: Day, _ seen: SeenDeals, _ values: inout StoredValues
  ) throws -> HistoryImport {
    var sightings = try Sightings(in: database)
    if !isHistory { sightings.add(day.number, seen, missing: missing) }
    let unknownStage = values.encode("", at: Dimension.stage.index)
    return try HistoryImport(
      in: database, values: values.dictionaries, unknownStage: unknownStage, sightings: sightings,
      writer: try HistoryWriter(in: database, values: values.dictionaries))
  }
}
