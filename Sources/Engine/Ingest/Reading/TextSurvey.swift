/// What a first look at all bytes of a file tells: what it is packed and encoded in.
struct TextSurvey {
  let path: String
  /// Of the file's bytes as they are, in lower-case hexadecimal digits.
  let sha256: String
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

  /// Zero bytes among the first ones tell a file that is no text, unless it is UTF-16.
  private static func refuseOtherThanText(
    _ opening: Slice<UnsafeMutableRawBufferPointer>, path: String
  ) throws(IngestError) {
    if opening.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .workbook(path) }
    let sample = opening.prefix(512)
    let isWide =
      TextEncoding.marked(sample).map { $0.encoding != .utf8 } ?? false
      || TextEncoding.unmarkedUTF16(opening) != nil
    guard isWide || !sample.contains(0) else { throw .binary(path) }
  }
}
