/// Reads a CRM export in batches of deals, in memory that does not grow with the text.
///
/// Not for use by two tasks at once.
public final class ExportLoader {
  /// The most rows of one batch.
  static let batchSize = 16_384

  private var parser: ExportParser

  /// Opens a file and reads its header; refuses what is no export of a known dialect.
  ///
  /// Deals that were created or closed after the `latest` day are kept out.
  public convenience init(
    path: String, dialect: String? = nil, latest: Day? = nil
  ) throws(IngestError) {
    try self.init(
      path: path, dialect: dialect, latest: latest, known: Dialect.known, chunkSize: 1 << 20)
  }

  init(
    path: String, dialect: String?, latest: Day? = nil, known: [Dialect], chunkSize: Int
  ) throws(IngestError) {
    var reader = RecordReader(file: try FileBytes(path: path), chunkSize: chunkSize)
    let header = try reader.header(dialect: dialect, known: known)
    parser = ExportParser(reader, header: header, latest: latest)
  }

  /// The next deals in order of the file; `nil` at its end.
  func nextBatch() throws(IngestError) -> [ExportRow]? {
    let rows = try parser.rows(upTo: Self.batchSize)
    return rows.isEmpty ? nil : rows
  }

  /// The values behind the codes of all rows so far, by the index of the dimension.
  var dictionaries: [ValueDictionary] { parser.dictionaries }

  /// What became of the file; whole once ``nextBatch()`` has returned `nil`.
  public var report: IngestReport { parser.report }

  /// The SHA-256 of a file in lower-case hexadecimal digits.
  public static func sha256(of path: String) throws(IngestError) -> String {
    let file = try FileBytes(path: path)
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { memory.deallocate() }
    while try file.read(into: memory) == memory.count {}
    return file.sha256
  }
}
