/// One file that is known to be an export, ready to be read from its first row as often as needed.
struct ExportSource {
  let survey: TextSurvey
  let search: HeaderSearch
  let options: ExportOptions
  private let known: [Dialect]
  private let chunkSize: Int

  /// Finds the header of a file.
  ///
  /// Of a file whose opening is plain no more is read, unless `surveysAll`: what is presumed of the
  /// rest shows when it is read.
  init(
    path: String, options: ExportOptions, known: [Dialect] = Dialect.known,
    chunkSize: Int = 1 << 20, surveysAll: Bool = false
  ) throws(IngestError) {
    self.options = options
    self.known = known
    self.chunkSize = chunkSize
    if !surveysAll, let plain = Self.plain(path, options: options, known: known) {
      (survey, search) = plain
      return
    }
    survey = try TextSurvey(path: path, limits: options.limits)
    search = try HeaderSearch(survey, options: options, known: known)
  }

  /// The same file, all of it looked at.
  func surveyed() throws(IngestError) -> Self {
    try Self(
      path: survey.path, options: options, known: known, chunkSize: chunkSize, surveysAll: true)
  }

  /// What the opening tells, where it is that of an export of deals that may be plain.
  private static func plain(
    _ path: String, options: ExportOptions, known: [Dialect]
  ) -> (TextSurvey, HeaderSearch)? {
    do {
      guard let survey = try TextSurvey(presumingOpeningOf: path) else { return nil }
      let search = try HeaderSearch(survey, options: options, known: known)
      return PlainExport.mayBe(search) ? (survey, search) : nil
    } catch {
      // What is wrong is said by the look at the whole file.
      return nil
    }
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
