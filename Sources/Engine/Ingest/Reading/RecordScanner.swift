/// Finds the fields of one record by the rules of RFC 4180.
///
/// A quote inside an unquoted value is an ordinary character. Behind the bytes to scan there must
/// be sixteen line ends, so that the search for the end of a value needs no bounds.
struct RecordScanner {
  /// How a scan ended.
  enum End { case whole, incomplete, badQuote }

  var delimiter: UInt8
  /// Ends a line: the line feed, before which a carriage return counts with it, or in files of old
  /// systems the carriage return alone.
  var lineEnd: UInt8 = Self.lineFeed
  /// The fields of the record scanned last; those for which there is no room are counted only.
  let fields: UnsafeMutableBufferPointer<FieldSpan>

  private(set) var fieldCount = 0
  private(set) var lineCount = 0
  private(set) var hasEscapes = false
  /// The first byte behind the record.
  private(set) var next: UnsafeMutablePointer<UInt8>

  init(
    delimiter: UInt8, fields: UnsafeMutableBufferPointer<FieldSpan>,
    next: UnsafeMutablePointer<UInt8>
  ) {
    self.delimiter = delimiter
    self.fields = fields
    self.next = next
  }

  /// Reads one record from `start`.
  @inline(__always)
  mutating func scan(
    from start: UnsafeMutablePointer<UInt8>, to end: UnsafeMutablePointer<UInt8>
  ) -> End {
    fieldCount = 0
    lineCount = 1
    hasEscapes = false
    var position = start
    while true {
      if position.pointee == Self.quote {
        guard let stop = quotedValue(from: position + 1, to: end) else { return .incomplete }
        position = stop
        guard position < end else { return .incomplete }
        guard position.pointee == delimiter || position.pointee == lineEnd else {
          fieldCount -= 1
          return .badQuote
        }
      } else {
        let stop = valueEnd(from: position)
        guard stop < end else { return .incomplete }
        keep(FieldSpan(start: position, count: valueLength(from: position, to: stop)))
        position = stop
      }
      let byte = position.pointee
      position += 1
      if byte == lineEnd { break }
    }
    next = position
    return .whole
  }

  @inline(__always)
  private mutating func keep(_ span: FieldSpan) {
    if fieldCount < fields.count { fields[fieldCount] = span }
    fieldCount += 1
  }

  /// The delimiter or line end that ends an unquoted value.
  @inline(__always)
  private func valueEnd(from start: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    var position = start
    let delimiters = Self.ones &* UInt64(delimiter)
    let lineEnds = Self.ones &* UInt64(lineEnd)
    while true {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(position).loadUnaligned(as: UInt64.self))
      let hits = Self.zeroBytes(word ^ delimiters) | Self.zeroBytes(word ^ lineEnds)
      if hits != 0 { return position + hits.trailingZeroBitCount >> 3 }
      position += 8
    }
  }

  /// The line feed where lines end with carriage returns, and the other way round.
  @inline(__always)
  var otherEnd: UInt8 { lineEnd ^ Self.lineFeed ^ Self.carriageReturn }

  /// The length of a value without what of another end stands before its line end.
  @inline(__always)
  private func valueLength(
    from start: UnsafeMutablePointer<UInt8>, to stop: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var count = stop - start
    guard stop.pointee == lineEnd else { return count }
    while count > 0, start[count - 1] == otherEnd { count -= 1 }
    return count
  }

  /// Keeps a quoted value and returns the byte behind it; `nil` when its end may still come.
  private mutating func quotedValue(
    from start: UnsafeMutablePointer<UInt8>, to end: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8>? {
    var position = start
    var span = FieldSpan(start: start, count: 0)
    while position < end {
      if position.pointee == lineEnd { lineCount += 1 }
      if position.pointee == Self.quote {
        guard position + 1 < end else { return nil }
        if position[1] != Self.quote {
          span.count = position - start
          keep(span)
          return afterQuote(position)
        }
        span.isEscaped = true
        hasEscapes = true
        position += 1
      }
      position += 1
    }
    return nil
  }

  /// Where the value's delimiter must stand, over what of another end stands before a line end.
  private func afterQuote(_ close: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    var position = close + 1
    // Line ends stand behind the text.
    while position.pointee == otherEnd { position += 1 }
    return position.pointee == lineEnd ? position : close + 1
  }

  /// The high bit of each zero byte; right for the lowest one, which is the one asked for.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & (ones << 7)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  static let quote: UInt8 = 0x22
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
}
