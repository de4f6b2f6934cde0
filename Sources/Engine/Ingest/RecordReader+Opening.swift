internal import Glibc

extension RecordReader {
  /// A zero byte among so many first ones tells a file that is no text.
  private static let sampleSize = 512

  /// Reads the header of an export and refuses files that hold none.
  mutating func header(
    dialect: String?, known: [Dialect]
  ) throws(IngestError) -> ExportHeader {
    try refuseOtherThanText()
    delimiter = Self.delimiter(of: try opening(Self.sampleSize))
    guard let record = try next() else { throw .empty(file.path) }
    guard record.fault == nil, record.fieldCount <= Self.mostFields else {
      throw .binary(file.path)
    }
    let headers = fields.prefix(record.fieldCount).map {
      String(decoding: $0.trimmed.bytes, as: UTF8.self)
    }
    let header = try ExportHeader(headers, dialect: dialect, known: known, file: file.path)
    guard try findsMore() else { throw .headerOnly(file.path) }
    return header
  }

  private mutating func refuseOtherThanText() throws(IngestError) {
    let bytes = try opening(Self.sampleSize)
    guard let start = bytes.baseAddress, !bytes.isEmpty else { throw .empty(file.path) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .utf16(file.path)
    }
    guard memchr(start, 0, min(bytes.count, Self.sampleSize)) == nil else {
      throw .binary(file.path)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { skip(3) }
  }

  /// The character that cuts the first line into most pieces, the comma where none does.
  private static func delimiter(of opening: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let line = opening.prefix { $0 != 0x0A }
    let candidates: [UInt8] = [0x2C, 0x3B, 0x09]
    let counts = candidates.map { candidate in line.count { $0 == candidate } }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { candidates[$0] } ?? 0x2C
  }
}
