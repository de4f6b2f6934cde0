internal import Glibc

/// Texts of any length, one behind the other.
struct TextColumn: Equatable, Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each text ends in the bytes.
  private(set) var ends: [UInt32] = []

  var count: Int { ends.count }

  subscript(index: Int) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0[range(of: index)], as: UTF8.self) }
  }

  /// Where a text stands in ``bytes``.
  @inline(__always)
  func range(of index: Int) -> Range<Int> {
    (index > 0 ? Int(ends[index - 1]) : 0)..<Int(ends[index])
  }

  /// Does something with a text as a value of a file.
  func withSpan<Result>(of index: Int, _ body: (FieldSpan) -> Result?) -> Result? {
    let range = range(of: index)
    var memory = [UInt8](bytes[range]) + Array(repeating: 0, count: FieldSpan.spare)
    return memory.withUnsafeMutableBufferPointer { memory in
      memory.baseAddress.flatMap { body(FieldSpan(start: $0, count: range.count)) }
    }
  }

  /// Makes room for so many texts of so many bytes altogether.
  mutating func reserve(_ count: Int, bytes size: Int) {
    ends.reserveCapacity(count)
    bytes.reserveCapacity(size)
  }

  @inline(__always)
  mutating func append(_ span: FieldSpan) {
    bytes.append(contentsOf: span.bytes)
    ends.append(UInt32(bytes.count))
  }

  /// Adds texts that stand one behind the other, with the end of each.
  mutating func append(_ texts: UnsafeBufferPointer<UInt8>, ends new: UnsafeBufferPointer<UInt32>) {
    let offset = UInt32(bytes.count)
    bytes.append(contentsOf: texts)
    ends.append(contentsOf: new.lazy.map { $0 + offset })
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
  }

  mutating func append(_ other: Self) {
    let offset = UInt32(bytes.count)
    bytes += other.bytes
    ends += other.ends.lazy.map { $0 + offset }
  }

  /// Whether a text has exactly the bytes of a value.
  @inline(__always)
  func isEqual(_ index: Int, to span: FieldSpan) -> Bool {
    let range = range(of: index)
    guard range.count == span.count else { return false }
    return bytes.withUnsafeBytes { stored in
      stored.baseAddress.map { memcmp($0 + range.lowerBound, span.start, span.count) == 0 } ?? true
    }
  }
}
