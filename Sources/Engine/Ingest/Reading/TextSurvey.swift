/// What a first look at all bytes of a file tells: what it is packed and encoded in.
struct TextSurvey {
  let path: String
  /// Of the file's bytes as they are, in lower-case hexadecimal digits; `nil` when only the
  /// opening was looked at.
  let sha256: String?
  /// The file at the first look, where that was one at the opening only.
  private(set) var identity: FileBytes.Identity?
  let encoding: TextEncoding
  /// Bytes of the mark that names the encoding; 0 without one.
  let markLength: Int
  let isPacked: Bool
  /// Whether some text is not valid in the encoding.
  let hasInvalidText: Bool
  /// Whether a zero byte stands in the text.
  let hasZeros: Bool

  /// Reads a file to its end.
  init(path: String, limits: ImportLimits = ImportLimits()) throws(IngestError) {
    let bytes = try UnpackedBytes(path: path, limits: limits)
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
    defer { memory.deallocate() }
    var count = try bytes.read(into: memory)
    guard count > 0 else { throw .empty(path) }
    let opening = memory[..<min(count, 4096)]
    try Self.refuseOtherThanText(opening, path: path)
    let marked = TextEncoding.marked(opening)
    let wide = marked == nil ? TextEncoding.unmarkedUTF16(opening) : nil
    var evidence = UTF8Evidence()
    while count > 0 {
      evidence.take(UnsafeRawBufferPointer(rebasing: memory[..<count]))
      count = try bytes.read(into: memory)
    }
    self.path = path
    sha256 = bytes.file.sha256
    isPacked = bytes.isPacked
    encoding = marked?.encoding ?? wide ?? evidence.encoding
    markLength = marked?.length ?? 0
    // Other encodings are checked as they are turned into UTF-8.
    hasInvalidText = encoding != .utf8 || evidence.damageCount > 0
    hasZeros = encoding == .utf16LittleEndian || encoding == .utf16BigEndian || evidence.hasZeros
  }

  /// Looks at the opening only and presumes that the whole file is like it: UTF-8 as it should be.
  /// - Returns: `nil` when already the opening is not.
  init?(presumingOpeningOf path: String, size: Int = 1 << 16) throws(IngestError) {
    let file = try FileBytes(path: path)
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
    defer { memory.deallocate() }
    let opening = UnsafeRawBufferPointer(rebasing: memory[..<(try file.read(into: memory))])
    let mark = TextEncoding.marked(opening)
    var evidence = UTF8Evidence()
    evidence.take(opening)
    let damage = evidence.damageCount - (evidence.isInsideCharacter ? 1 : 0)
    identity = try file.identity
    let isWorkbook = opening.starts(with: Self.workbookMark)
    guard !opening.isEmpty, !isWorkbook, !GzipInflater.isGzip(opening),
      mark?.encoding ?? .utf8 == .utf8,
      damage == 0, !evidence.hasZeros
    else { return nil }
    self.path = path
    sha256 = nil
    encoding = .utf8
    markLength = mark?.length ?? 0
    isPacked = false
    hasInvalidText = false
    hasZeros = false
  }

  /// With which an Excel workbook begins, which is a zip file.
  private static let workbookMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// With which a workbook of Excel before 2007 begins.
  private static let oldWorkbookMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// Many zero bytes among the first ones tell a file that is no text, unless it is UTF-16.
  ///
  /// A few may stand in a row of text, which is then quarantined.
  private static func refuseOtherThanText(
    _ opening: Slice<UnsafeMutableRawBufferPointer>, path: String
  ) throws(IngestError) {
    if opening.starts(with: workbookMark) || opening.starts(with: oldWorkbookMark) {
      throw .workbook(path)
    }
    if let format = OtherFormat(opening) { throw .otherFormat(format.rawValue, file: path) }
    let sample = opening.prefix(512)
    let isWide =
      TextEncoding.marked(sample).map { $0.encoding != .utf8 } ?? false
      || TextEncoding.unmarkedUTF16(opening) != nil
    guard isWide || 50 * sample.count(where: { $0 == 0 }) <= sample.count else {
      throw .binary(path)
    }
  }
}
