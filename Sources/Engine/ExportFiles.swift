/// Files that were opened to be taken in together, their headers known.
public struct ExportFiles {
  private let sources: [ExportSource]
  private let directories: [DirectoryFile]

  /// Opens files; days after the `latest` of the options are kept out.
  /// - Throws: `IngestError` for the first file that is none of an export.
  public init(_ paths: [String], options: ExportOptions) throws(IngestError) {
    var sources: [ExportSource] = []
    for path in paths { sources.append(try ExportSource(path: path, options: options)) }
    var directories: [DirectoryFile] = []
    for source in sources where Self.kind(source) == .directory {
      directories.append(try DirectoryFile(source))
    }
    if directories.count == sources.count, let first = directories.first {
      throw .directoryAlone(first.path, dialect: first.dialect.title)
    }
    self.directories = directories
    self.sources =
      sources.filter { Self.kind($0) == .deals } + sources.filter { Self.kind($0) == .history }
  }

  private static func kind(_ source: ExportSource) -> Dialect.Kind {
    source.search.header.dialect.kind
  }

  /// How the columns of the files of deals and histories are read, to be written down and edited.
  public var mappings: [(file: String, mapping: ColumnMapping)] {
    sources.map { ($0.survey.path, ColumnMapping($0)) }
  }

  /// What reads the one file of deals, for answers about it alone.
  func onlyLoader() throws(IngestError) -> ExportLoader {
    guard let source = sources.first, sources.count == 1, Self.kind(source) == .deals else {
      throw .notOneExport(sources.map(\.survey.path))
    }
    return ExportLoader(source, directories: directories, isForStore: false)
  }

  /// Reads file after file and does something with each; a file that is refused stays alone.
  func map(
    onStep: (ImportStep) -> Void, _ body: (Export) throws -> ImportCounts
  ) throws -> [ImportResult] {
    try sources.map { source in
      let path = source.survey.path
      var report: IngestReport?
      do {
        let export = try ExportLoader(source, directories: directories).load {
          onStep(.checking(file: path, rows: $0.rows, share: $0.share))
        }
        report = export.report
        try export.report.refuseTooManyFindings()
        return ImportResult(
          file: path, report: report, counts: try body(export), refusal: nil)
      } catch let error as IngestError where error.code != nil {
        return ImportResult(file: path, report: report, counts: ImportCounts(), refusal: error)
      }
    }
  }
}
