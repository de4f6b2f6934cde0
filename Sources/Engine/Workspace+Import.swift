/// What became of one export file.
public struct ImportResult: Sendable {
  public let report: IngestReport
  public let counts: ImportCounts
}

extension Workspace {
  /// Takes exports in, in the order given, one transaction each.
  ///
  /// Every file is opened and its header checked before the first is taken in. An export counts
  /// as of its newest day, or of the day asked for, else today, where that is earlier. Rows dated
  /// after today, or after a later day asked for, are kept out. Afterwards open deals are scored
  /// and alerts evaluated, unless `isScoring` is false. A dry run changes nothing. `onStep` is told
  /// how far it has come.
  public func importExports(
    _ paths: [String], dialect: String? = nil, isDryRun: Bool = false, isScoring: Bool = true,
    onStep: @escaping (ImportStep) -> Void = { _ in }
  ) throws -> [ImportResult] {
    try Self.checkExports(paths, dialect: dialect)
    var results: [ImportResult] = []
    for path in paths {
      let (report, counts) = try store.importExport(
        path: path, dialect: dialect, asOf: importLimit, latest: latestDay, isDryRun: isDryRun,
        onStep: onStep)
      results.append(ImportResult(report: report, counts: counts))
    }
    try followData()
    guard !isDryRun, isScoring, results.contains(where: { $0.counts.hasChanges }) else {
      return results
    }
    onStep(.scoring)
    do { try score() } catch { throw UnscoredImport(cause: error) }
    return results
  }

  /// What an import into a workspace without deals would make of exports; it needs none, and
  /// leaves nothing behind.
  public static func rehearse(
    _ paths: [String], dialect: String? = nil, asOf: Day?, today: Day,
    onStep: @escaping (ImportStep) -> Void = { _ in }
  ) throws -> [ImportResult] {
    let latest = latestDay(asOf: asOf, today: today)
    return try paths.map { path in
      let file = try ExportFile(path: path, dialect: dialect, latest: latest) {
        onStep(.checking(file: path, rows: $0))
      }
      return ImportResult(report: file.report, counts: ImportCounts(rehearsing: file.report))
    }
  }

  /// Makes sure that every file can be opened and has a header that a dialect knows.
  public static func checkExports(_ paths: [String], dialect: String? = nil) throws {
    for path in paths { _ = try ExportLoader(path: path, dialect: dialect) }
  }

  /// Whether the stored data is whole: every check with what it found.
  public func verify() throws -> [StoreCheck] { try store.verify() }
}
