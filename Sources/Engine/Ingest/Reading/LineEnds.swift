/// What ends the lines of a text, outside quotes: cells may hold lines of their own.
struct LineEnds {
  private static let delimiters = Set(",;\t|\n\r".utf8)

  private var feeds = 0
  private var returns = 0
  private var isQuoted = false
  /// Whether the byte before closed a quoted value, so that a further quote belongs to it.
  private var isClosed = false
  private var previous = RecordScanner.lineFeed
  /// Whether the first line ends with a carriage return alone; `nil` before its end.
  private var isReturnFirst: Bool?

  init(_ text: some Sequence<UInt8>) {
    for byte in text { take(byte) }
  }

  /// The carriage return where more lines end with it alone than with a line feed, or as many and the
  /// first.
  var end: UInt8 {
    let isReturn = returns == feeds ? isReturnFirst ?? false : returns > feeds
    return isReturn ? RecordScanner.carriageReturn : RecordScanner.lineFeed
  }

  private mutating func take(_ byte: UInt8) {
    let isQuote = byte == RecordScanner.quote
    if isQuoted {
      (isQuoted, isClosed) = (!isQuote, isQuote)
    } else {
      isQuoted = isQuote && (isClosed || Self.delimiters.contains(previous))
      isClosed = false
      count(byte)
    }
    previous = byte
  }

  private mutating func count(_ byte: UInt8) {
    let isFirst = isReturnFirst == nil && feeds + returns > 0
    if isFirst, byte != RecordScanner.carriageReturn {
      isReturnFirst = byte != RecordScanner.lineFeed && feeds == 0
    }
    if byte == RecordScanner.carriageReturn { returns += 1 }
    guard byte == RecordScanner.lineFeed else { return }
    feeds += 1
    if previous == RecordScanner.carriageReturn { returns -= 1 }
  }
}
