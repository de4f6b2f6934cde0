/// What became of one export file.
public struct ImportResult: Sendable {
  public let file: String
  /// `nil` for a file that was refused before its rows were read.
  public let report: IngestReport?
  public let counts: ImportCounts
  /// Why nothing of the file was taken in; `nil` when it was read.
  public let refusal: IngestError?

  init(
    file: String, report: IngestReport?, counts: ImportCounts, refusal: IngestError? = nil
  ) {
    self.file = file
    self.report = report
    self.counts = counts
    self.refusal = refusal
  }

  /// A file that was refused before its rows were read.
  public init(refused file: String, because error: IngestError) {
    self.init(file: file, report: nil, counts: ImportCounts(), refusal: error)
  }
}

extension Workspace {
  /// Takes exports in, in the order given but deals before histories, one transaction each.
  ///
  /// Every file is opened and its header checked before the first is taken in; files of accounts,
  /// products or people fill the dimensions of the deals that come with them. An export counts
  /// as of its newest day, or of the day asked for, else today, where that is earlier. Rows dated
  /// after today, or after a later day asked for, are kept out. Afterwards open deals are scored
  /// and alerts evaluated, unless `isScoring` is false. A dry run changes nothing. `onStep` is told
  /// how far it has come. A file that was taken in before changes nothing, unless `isAgain`.
  public func importExports(
    _ files: ExportFiles, isDryRun: Bool = false, isScoring: Bool = true, isAgain: Bool = false,
    onStep: @escaping (ImportStep) -> Void = { _ in }
  ) throws -> [ImportResult] {
    let aliases = settings.aliases
    let results = try files.map(onStep: onStep) { export in
      var counts = try store.importExport(
        export, asOf: importLimit, takenIn: importLimit, isDryRun: isDryRun, isAgain: isAgain,
        onStep: onStep)
      counts.renames.removeAll { rename in aliases.contains { $0.joins(rename) } }
      return counts
    }
    try followData()
    guard !isDryRun, isScoring, results.contains(where: { $0.counts.hasChanges }) else {
      return results
    }
    onStep(.scoring)
    do { try score() } catch { throw UnscoredImport(cause: error) }
    return results
  }

  /// Opens files as of the workspace's days and takes them in.
  public func importExports(
    _ paths: [String], options: ExportOptions = ExportOptions(), isDryRun: Bool = false,
    isScoring: Bool = true, onStep: @escaping (ImportStep) -> Void = { _ in }
  ) throws -> [ImportResult] {
    var options = options
    options.latest = options.latest ?? latestDay
    return try importExports(
      try ExportFiles(paths, options: options), isDryRun: isDryRun, isScoring: isScoring,
      onStep: onStep)
  }

  /// What an import into a workspace without deals would make of exports; it needs none, and
  /// leaves nothing behind.
  public static func rehearse(
    _ files: ExportFiles, onStep: @escaping (ImportStep) -> Void = { _ in }
  ) throws -> [ImportResult] {
    try files.map(onStep: onStep) { ImportCounts(rehearsing: $0) }
  }

  /// What could not be read of all files taken in, newest file first.
  public func importFindings() throws -> [StoredFinding] { try store.findings() }

  /// Whether the stored data is whole: every check with what it found.
  public func verify() throws -> [StoreCheck] { try store.verify() }
}
