/// A whole number as SQLite writes it: seven bits to a byte, the highest first.
///
/// Source: https://www.sqlite.org/fileformat2.html#varint
enum Varint {
  /// The largest that fits into eight bytes; what is counted here is far below it.
  static let largest = UInt64(1) << 56 - 1

  @inline(__always)
  static func length(_ value: UInt64) -> Int {
    precondition(value <= largest, "a number that would need nine bytes")
    return max(1, (UInt64.bitWidth - value.leadingZeroBitCount + 6) / 7)
  }

  /// - Returns: Where the next value goes.
  @inline(__always)
  static func write(_ value: UInt64, to start: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    let length = length(value)
    var rest = value
    for place in stride(from: length - 1, through: 0, by: -1) {
      let more: UInt8 = place == length - 1 ? 0 : 0x80
      start.storeBytes(
        of: UInt8(truncatingIfNeeded: rest & 0x7F) | more, toByteOffset: place, as: UInt8.self)
      rest >>= 7
    }
    return start + length
  }
}
