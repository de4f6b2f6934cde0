/// Reads one export into memory that does not grow with the text of its values.
public struct ExportLoader {
  let source: ExportSource
  private let directories: [DirectoryFile]
  /// Whether ids and the SHA-256 of a plain file are wanted.
  private let isForStore: Bool
  /// Whether the fast way may do, as far as it has been tried.
  private var isPlain = true

  /// Opens a file, looks at all of its bytes and finds its header; refuses what is no export.
  public init(path: String, options: ExportOptions = ExportOptions()) throws(IngestError) {
    self.init(try ExportSource(path: path, options: options))
  }

  init(_ source: ExportSource, directories: [DirectoryFile] = [], isForStore: Bool = true) {
    self.isForStore = isForStore
    self.source = source
    self.directories = directories
  }

  /// Reads the whole file.
  ///
  /// Dates and amounts are taken to be plain until one is not; then all values of their columns
  /// are read first to decide how each column is written. `onRows` is told how much has been read.
  func load(
    onRows: (ReadSoFar) -> Void = { _ in }
  ) throws(IngestError) -> Export {
    switch source.search.header.dialect.kind {
    case .deals: try deals(onRows)
    case .history: try history(onRows)
    case .directory:
      throw .directoryAlone(source.survey.path, dialect: source.search.header.dialect.title)
    }
  }

  /// Gathers the deals as they are read, given what holds none as yet.
  /// - Returns: `nil` where they can only be gathered from what is loaded.
  mutating func gather<Deals: DealGathering>(
    into none: Deals
  ) throws(IngestError) -> (deals: Deals, dictionaries: [ValueDictionary], report: IngestReport)? {
    guard source.survey.sha256 == nil, !looksUp else { return nil }
    let gathered = try PlainExport(source).gather(into: none)
    isPlain = gathered != nil
    return gathered
  }

  private func deals(
    _ onRows: (ReadSoFar) -> Void
  ) throws(IngestError) -> Export {
    guard source.survey.sha256 == nil else { return try surveyedDeals(onRows) }
    if isPlain, !looksUp,
      let export = try PlainExport(source).read(isForStore: isForStore, onRows: onRows)
    {
      return versioned(export)
    }
    return try Self(try source.surveyed(), directories: directories).load(onRows: onRows)
  }

  private var looksUp: Bool {
    !directories.isEmpty && !source.search.header.dialect.lookups.isEmpty
  }

  private func surveyedDeals(
    _ onRows: (ReadSoFar) -> Void
  ) throws(IngestError) -> Export {
    var collector = RowCollector(source, formats: .plain, directories: directories)
    if try !collector.read(isPlain: true, onRows: onRows) {
      let formats = try ColumnSurvey(source).formats
      collector = RowCollector(source, formats: formats, directories: directories)
      _ = try collector.read(isPlain: false, onRows: onRows)
    }
    return versioned(try collector.finish())
  }

  private func history(
    _ onRows: (ReadSoFar) -> Void
  ) throws(IngestError) -> Export {
    let formats = try ColumnSurvey(source).formats
    var notes = RowNotes(source, formats: formats)
    var decoder = HistoryDecoder(source, formats: formats)
    var changes: [DealChange] = []
    var reader = try source.records()
    while let record = try reader.next() {
      guard !notes.passesOver(record, reader.fields) else { continue }
      do {
        switch try decoder.reading(of: record, reader.fields) {
        case .leftOut(let reason): notes.leaveOut(reason)
        case .change(let change):
          notes.accept()
          changes.append(change)
        }
      } catch {
        notes.note(error, record, reader.fields, blankLinesBefore: reader.blankLinesBefore)
      }
      if notes.report.rows % RowCollector.stepSize == 0 {
        onRows(ReadSoFar(rows: notes.report.rows, share: reader.text.share))
      }
    }
    try notes.finishHistory(currencies: decoder.currencies)
    return versioned(
      Export(
        changes: changes, dictionaries: decoder.dictionaries, report: notes.report, kind: .history))
  }

  /// What is wrong with the files of accounts, products or people, or missing of them.
  private var directoryWarnings: [String] {
    let several = Dictionary(grouping: directories, by: \.dialect.name)
      .filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { name, alike in
        "several files of \(name), of which the first counts: "
          + alike.map(\.path).joined(separator: ", ")
      }
    return source.search.header.warnings(without: directories)
      + directories.flatMap(\.warnings) + several
  }

  /// The files and choices that made the export what it is, beside the file itself.
  private func versioned(_ export: Export) -> Export {
    var export = export
    export.report.warnings += directoryWarnings
    export.missing = source.search.header.missing(without: directories)
    if !export.changes.isEmpty { export.endings = source.endings(in: export) }
    export.mappingVersion = ([source.options.mapping.fingerprint] + directories.map(\.sha256))
      .filter { !$0.isEmpty }.joined(separator: "\u{1D}")
    return export
  }

  /// The SHA-256 of a file in lower-case hexadecimal digits.
  public static func sha256(of path: String) throws(IngestError) -> String {
    try FileBytes(path: path).readToEnd()
  }
}
