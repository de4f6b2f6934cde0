/// The text of a file as UTF-8, whatever it is packed and encoded in.
///
/// What the file's encoding has no character for becomes ``TextEncoding/noCharacter``.
final class TextStream {
  let encoding: TextEncoding
  /// Where the text begins in the file: behind the mark of its encoding.
  let start: Int
  private let bytes: UnpackedBytes
  private var transcoder: Transcoder?
  private var isStarted = false

  /// The text of a surveyed file, read anew.
  init(_ survey: TextSurvey, limits: ImportLimits = ImportLimits()) throws(IngestError) {
    bytes = try UnpackedBytes(path: survey.path, limits: limits)
    encoding = survey.encoding
    start = survey.markLength
    transcoder = encoding == .utf8 ? nil : Transcoder(encoding)
  }

  var path: String { bytes.file.path }

  /// The SHA-256 of the file's bytes read so far, as they are in the file.
  var sha256: String { bytes.file.sha256 }

  /// How much of the file has been read.
  var share: Double { bytes.file.share }

  /// Fills memory with text and returns the number of bytes; 0 at the end.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int {
    if !isStarted { try skipMark() }
    guard let transcoder else { return try bytes.read(into: memory) }
    while transcoder.isEmpty {
      let got = try transcoder.fill { memory throws(IngestError) in try bytes.read(into: memory) }
      if got == 0, transcoder.isEmpty { return 0 }
    }
    return transcoder.take(into: memory)
  }

  private func skipMark() throws(IngestError) {
    isStarted = true
    let mark = UnsafeMutableRawBufferPointer.allocate(byteCount: 4, alignment: 4)
    defer { mark.deallocate() }
    var left = start
    while left > 0 {
      let got = try bytes.read(into: UnsafeMutableRawBufferPointer(rebasing: mark[..<left]))
      if got == 0 { return }
      left -= got
    }
  }
}
