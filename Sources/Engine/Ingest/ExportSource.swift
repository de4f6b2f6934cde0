/// One file that is known to be an export, ready to be read from its first row as often as needed.
struct ExportSource {
  let survey: TextSurvey
  let search: HeaderSearch
  let options: ExportOptions
  private let chunkSize: Int

  init(
    path: String, options: ExportOptions, known: [Dialect] = Dialect.known,
    chunkSize: Int = 1 << 20
  ) throws(IngestError) {
    survey = try TextSurvey(path: path, limits: options.limits)
    search = try HeaderSearch(survey, options: options, known: known)
    self.options = options
    self.chunkSize = chunkSize
  }

  /// A reader that stands behind the header.
  func records(keepingRaw: Bool = false) throws(IngestError) -> RecordReader {
    var reader = RecordReader(
      text: try TextStream(survey, limits: options.limits), limits: options.limits,
      chunkSize: chunkSize, keepsRaw: keepingRaw)
    reader.delimiter = search.layout.delimiter
    reader.lineEnd = search.layout.lineEnd
    for _ in 0...search.layout.preamble { _ = try reader.next() }
    return reader
  }
}
