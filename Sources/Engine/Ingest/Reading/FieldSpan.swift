/// The bytes of one value in the reader's memory, valid until the next record is asked for.
///
/// At least ``spare`` more bytes can be read behind them.
struct FieldSpan {
  static let spare = 16

  var start: UnsafeMutablePointer<UInt8>
  var count: Int
  /// Whether doubled quotes stand for single ones.
  var isEscaped = false

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// The value without spaces and tabs around it.
  @inline(__always)
  var trimmed: Self {
    guard count > 0, Self.isSpace(start[0]) || Self.isSpace(start[count - 1]) else { return self }
    var span = self
    while span.count > 0, Self.isSpace(span.start[span.count - 1]) { span.count -= 1 }
    while span.count > 0, Self.isSpace(span.start[0]) {
      span.start += 1
      span.count -= 1
    }
    return span
  }

  /// The value without bytes at its start, where they stand there.
  @inline(__always)
  func without(_ prefix: [UInt8]) -> Self {
    guard !prefix.isEmpty, bytes.starts(with: prefix) else { return self }
    return Self(start: start + prefix.count, count: count - prefix.count)
  }

  /// Turns doubled quotes into single ones, in place.
  mutating func unescape() {
    var to = 0
    var from = 0
    while from < count {
      start[to] = start[from]
      from += start[from] == 0x22 ? 2 : 1
      to += 1
    }
    count = to
    isEscaped = false
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
