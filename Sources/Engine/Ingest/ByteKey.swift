internal import CScan

/// A value's bytes in two words and their number, to compare and hash without a string.
///
/// Up to sixteen bytes equal keys mean equal values; a longer value shows only both its ends.
struct ByteKey: Equatable {
  let first: UInt64
  let second: UInt64
  let count: Int

  @inline(__always)
  init(_ span: FieldSpan) {
    count = span.count
    let key = quarterdeck_key_of(span.start, Int64(min(count, 16)))
    (first, second) = (
      UInt64(littleEndian: key.first),
      count <= 16 ? UInt64(littleEndian: key.second) : Self.word(at: span.start + count - 8)
    )
  }

  /// The key of at most sixteen bytes.
  @inline(__always)
  init(short span: FieldSpan) {
    count = span.count
    let key = quarterdeck_key_of(span.start, Int64(count))
    (first, second) = (UInt64(littleEndian: key.first), UInt64(littleEndian: key.second))
  }

  /// The key of a word known to the program, of which the first sixteen bytes count.
  init(_ word: String) {
    let bytes = Array(word.utf8.prefix(16))
    let words = [bytes.prefix(8), bytes.dropFirst(8)].map { part in
      part.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    self.init(first: words[0], second: words[1], count: bytes.count)
  }

  init(first: UInt64, second: UInt64, count: Int) {
    self.first = first
    self.second = second
    self.count = count
  }

  /// The key of a text that is to be compared as a string.
  static var text: Self { Self(first: 0, second: 0, count: .max) }

  var isWhole: Bool { count <= 16 }

  @inline(__always)
  var hash: UInt64 {
    let product = (first ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: second ^ (UInt64(count) &* 0xD6E8_FEB8_6659_FD93) ^ 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func word(at start: UnsafeMutablePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
  }
}
