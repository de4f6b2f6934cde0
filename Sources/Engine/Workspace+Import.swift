/// What became of one export file.
public struct ImportResult: Sendable {
  public let report: IngestReport
  public let counts: ImportCounts
}

extension Workspace {
  /// Takes exports in, in the order given, one transaction each.
  ///
  /// Every file is opened and its header checked before the first is taken in. An export counts
  /// as of its newest day, or of the as-of day where that is earlier. Afterwards open deals are
  /// scored and alerts evaluated, unless `isScoring` is false. A dry run changes nothing.
  public func importExports(
    _ paths: [String], dialect: String? = nil, isDryRun: Bool = false, isScoring: Bool = true
  ) throws -> [ImportResult] {
    for path in paths { _ = try ExportLoader(path: path, dialect: dialect) }
    let results = try paths.map { path in
      try importExport(path, dialect: dialect, isDryRun: isDryRun)
    }
    let hasChanged = results.contains { $0.counts.hasChanges }
    if hasChanged, isScoring, !isDryRun { try score() }
    return results
  }

  private func importExport(
    _ path: String, dialect: String?, isDryRun: Bool
  ) throws -> ImportResult {
    let loader = try ExportLoader(path: path, dialect: dialect)
    let counts = try store.importExport(loader, isDryRun: isDryRun)
    return ImportResult(report: loader.report, counts: counts)
  }

  /// Whether the stored data is whole: every check with what it found.
  public func verify() throws -> [StoreCheck] { try store.verify() }
}
