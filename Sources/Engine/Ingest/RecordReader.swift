internal import Glibc

/// Cuts a file into records while holding little more than a chunk of it.
///
/// After a record whose quotes make no sense, reading goes on with the line after its first.
struct RecordReader: ~Copyable {
  /// No record may be longer, so that one stray quote does not swallow the file.
  static let longestRecord = 1 << 20
  static let mostFields = 2000
  private static let padding = 16

  let file: FileBytes
  private let chunkSize: Int
  private var capacity: Int
  private var memory: UnsafeMutablePointer<UInt8>
  private var scanner: RecordScanner
  private var position = 0
  private var end = 0
  private var isAtEnd = false
  /// Where the memory starts in the file.
  private var base = 0
  private var line = 1

  init(file: FileBytes, chunkSize: Int) {
    self.file = file
    self.chunkSize = chunkSize
    capacity = chunkSize + 1
    memory = .allocate(capacity: capacity + Self.padding)
    memory.update(repeating: 0x0A, count: Self.padding)
    scanner = RecordScanner(
      delimiter: 0x2C, fields: .allocate(capacity: Self.mostFields), next: memory)
  }

  deinit {
    memory.deallocate()
    scanner.fields.deallocate()
  }

  /// The fields of the record read last.
  var fields: UnsafeMutableBufferPointer<FieldSpan> { scanner.fields }

  /// Separates the fields of the records still to be read.
  var delimiter: UInt8 {
    get { scanner.delimiter }
    set { scanner.delimiter = newValue }
  }

  /// The bytes read so far: the first line, `minimum` bytes where the file has them, maybe more.
  mutating func opening(_ minimum: Int) throws(IngestError) -> UnsafeBufferPointer<UInt8> {
    while !isAtEnd, end <= Self.longestRecord,
      end < minimum || memchr(memory, 0x0A, end) == nil
    { try refill() }
    return UnsafeBufferPointer(start: memory, count: end)
  }

  /// Passes over bytes that belong to no record.
  mutating func skip(_ count: Int) { position += count }

  /// Passes over blank lines and tells whether anything follows.
  mutating func findsMore() throws(IngestError) -> Bool {
    while true {
      while position < end, memory[position] == 0x0A || memory[position] == 0x0D {
        line += memory[position] == 0x0A ? 1 : 0
        position += 1
      }
      if position < end || isAtEnd { return position < end }
      try refill()
    }
  }

  /// The next record that is no blank line; `nil` at the end of the file.
  mutating func next() throws(IngestError) -> Record? {
    while true {
      let from = memory + position
      let result = scanner.scan(from: from, to: memory + end)
      if result == .whole, scanner.next - from <= Self.longestRecord {
        guard let record = wholeRecord() else { continue }
        return record
      }
      let length = result == .incomplete ? end - position : Self.longestRecord + 1
      if result == .badQuote || length > Self.longestRecord || isAtEnd {
        guard position < end else { return nil }
        return try faultyRecord()
      }
      try refill()
    }
  }

  /// Steps over the record just scanned; `nil` for a blank line.
  @inline(__always)
  private mutating func wholeRecord() -> Record? {
    let count = scanner.fieldCount
    let isBlank = count == 1 && scanner.next - (memory + position) <= 2 && fields[0].count == 0
    let record = Record(line: line, offset: base + position, fieldCount: count, fault: nil)
    line += scanner.lineCount
    position = scanner.next - memory
    if scanner.hasEscapes { unescape() }
    return isBlank ? nil : record
  }

  private func unescape() {
    for index in 0..<min(scanner.fieldCount, fields.count) where fields[index].isEscaped {
      fields[index].unescape()
    }
  }

  /// Steps over the first line of a record that cannot be cut into fields.
  private mutating func faultyRecord() throws(IngestError) -> Record {
    let start = (line: line, offset: base + position)
    let isLineTooLong = try skipLine() > Self.longestRecord
    line += 1
    return Record(
      line: start.line, offset: start.offset, fieldCount: 0,
      fault: isLineTooLong ? .recordTooLong : .unclosedQuote)
  }

  /// Steps behind the next line feed and returns the number of bytes passed.
  private mutating func skipLine() throws(IngestError) -> Int {
    let start = base + position
    while true {
      if let feed = memchr(memory + position, 0x0A, end - position) {
        position = UnsafeMutableRawPointer(memory).distance(to: feed) + 1
        return base + position - start
      }
      position = end
      if isAtEnd { return base + position - start }
      try refill()
    }
  }

  /// Moves what is left to the front of the memory and reads a chunk behind it.
  private mutating func refill() throws(IngestError) {
    let left = end - position
    makeRoom(for: left)
    base += position
    position = 0
    let room = UnsafeMutableRawBufferPointer(start: memory + left, count: chunkSize)
    let count = try file.read(into: room)
    end = left + count
    isAtEnd = count < chunkSize
    if isAtEnd, end > 0, memory[end - 1] != 0x0A { append(0x0A) }
    (memory + end).update(repeating: 0x0A, count: Self.padding)
  }

  private mutating func append(_ byte: UInt8) {
    memory[end] = byte
    end += 1
  }

  private mutating func makeRoom(for left: Int) {
    guard left + chunkSize + 1 > capacity else {
      memmove(memory, memory + position, left)
      return
    }
    capacity = 2 * (left + chunkSize) + 1
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + Self.padding)
    larger.update(from: memory + position, count: left)
    memory.deallocate()
    memory = larger
  }
}
