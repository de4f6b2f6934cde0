internal import Glibc

/// Cuts a file into records while holding little more than a chunk of it.
///
/// After a record whose quotes make no sense, reading goes on with the line after its first.
struct RecordReader: ~Copyable {
  private static let padding = 16

  let text: TextStream
  let limits: ImportLimits
  private let chunkSize: Int
  private var capacity: Int
  private(set) var memory: UnsafeMutablePointer<UInt8>
  private var scanner: RecordScanner
  private(set) var position = 0
  private(set) var end = 0
  private var isAtEnd = false
  /// Where the position stands in the file.
  private(set) var source: Int
  private var line = 1
  /// Lines without any value.
  private(set) var blankLines = 0
  /// The blank lines right before the record read last.
  private(set) var blankLinesBefore = 0
  /// The raw bytes of the record read last, as far as they are wanted.
  private(set) var raw: [UInt8] = []
  /// Whether ``raw`` is only the beginning of the record, which is longer than a row may be.
  private(set) var isRawCut = false
  private var valuesBeforeFault = ValuesBeforeFault()
  /// Whether ``raw`` is kept and values stay escaped.
  let keepsRaw: Bool

  init(
    text: TextStream, limits: ImportLimits = ImportLimits(), chunkSize: Int, keepsRaw: Bool = false
  ) {
    self.text = text
    self.limits = limits
    self.chunkSize = chunkSize
    self.keepsRaw = keepsRaw
    source = text.start
    capacity = chunkSize + 1
    memory = .allocate(capacity: capacity + Self.padding)
    memory.update(repeating: RecordScanner.lineFeed, count: Self.padding)
    scanner = RecordScanner(
      delimiter: 0x2C, fields: .allocate(capacity: limits.columns), next: memory)
  }

  deinit {
    memory.deallocate()
    scanner.fields.deallocate()
  }

  /// The fields of the record read last, of a faulty one those before the fault.
  var fields: UnsafeMutableBufferPointer<FieldSpan> { scanner.fields }

  /// Separates the fields of the records still to be read.
  var delimiter: UInt8 {
    get { scanner.delimiter }
    set { scanner.delimiter = newValue }
  }

  /// Ends the lines still to be read.
  var lineEnd: UInt8 {
    get { scanner.lineEnd }
    set {
      scanner.lineEnd = newValue
      (memory + end).update(repeating: newValue, count: Self.padding)
    }
  }

  /// The next record that is no blank line; `nil` at the end of the file.
  mutating func next() throws(IngestError) -> Record? {
    blankLinesBefore = 0
    while true {
      skipRestOfEnd()
      let from = memory + position
      let result = scanner.scan(from: from, to: memory + end)
      if result == .whole, scanner.next - from <= limits.rowBytes {
        guard let record = wholeRecord() else { continue }
        return record
      }
      let length = result == .incomplete ? end - position : limits.rowBytes + 1
      if result == .badQuote || length > limits.rowBytes || isAtEnd {
        guard position < end else { return nil }
        return try faultyRecord()
      }
      try refill()
    }
  }

  /// Steps over what stands before a record of an end that is written otherwise than the others.
  private mutating func skipRestOfEnd() {
    while position < end, memory[position] == scanner.otherEnd { advance(by: 1) }
  }

  /// Steps over the record just scanned; `nil` for a blank line.
  @inline(__always)
  private mutating func wholeRecord() -> Record? {
    let count = scanner.fieldCount
    let length = scanner.next - (memory + position)
    let isBlank = count == 1 && isBlank(length)
    let record = Record(
      line: line, offset: source, fieldCount: count,
      fault: length > limits.cellBytes && hasLongField(among: count) ? .fieldTooLong : nil)
    line += scanner.lineCount
    if keepsRaw { keepRaw(length) }
    advance(by: length)
    if isBlank {
      blankLines += 1
      blankLinesBefore += 1
      return nil
    }
    if scanner.hasEscapes, !keepsRaw { unescape(count) }
    return record
  }

  /// Whether the bytes from the position on are white space and nothing else.
  private func isBlank(_ length: Int) -> Bool {
    (0..<length).allSatisfy { index in
      switch memory[position + index] {
      case 0x09, 0x0A, 0x0D, 0x20: true
      default: false
      }
    }
  }

  private func hasLongField(among count: Int) -> Bool {
    (0..<min(count, fields.count)).contains { fields[$0].count > limits.cellBytes }
  }

  private func unescape(_ count: Int) {
    for index in 0..<min(count, fields.count) where fields[index].isEscaped {
      fields[index].unescape()
    }
  }

  /// Keeps the bytes from the position on, without the line end.
  private mutating func keepRaw(_ length: Int) {
    var count = length
    while count > 0, memory[position + count - 1] == 0x0A || memory[position + count - 1] == 0x0D {
      count -= 1
    }
    isRawCut = count > limits.rowBytes
    raw = Array(UnsafeBufferPointer(start: memory + position, count: min(count, limits.rowBytes)))
  }

  /// Steps over the first line of a record that cannot be cut into fields.
  private mutating func faultyRecord() throws(IngestError) -> Record {
    let start = (line: line, offset: source)
    let count = keepValuesBeforeFault()
    if keepsRaw { try keepRawLine() }
    let isLineTooLong = try skipLine() > limits.rowBytes
    line += 1
    return Record(
      line: start.line, offset: start.offset, fieldCount: count,
      fault: isLineTooLong ? .rowTooLong : .unclosedQuote)
  }

  /// Keeps the values of the first line for as long as a row may be; returns how many these are.
  private mutating func keepValuesBeforeFault() -> Int {
    let line = Self.lineLength(memory + position, end - position, lineEnd)
    // Behind a quoted value up to two bytes tell whether it is whole.
    let stop = memory + position + min(line, limits.rowBytes - 2)
    let scanned = fields.prefix(scanner.fieldCount)
    let values = scanned.prefix { $0.start + $0.count <= stop }
    valuesBeforeFault.keep(values)
    if scanner.hasEscapes, !keepsRaw { unescape(values.count) }
    return values.count
  }

  /// Keeps the line that begins at the position, of which not all may have been read yet.
  private mutating func keepRawLine() throws(IngestError) {
    var length = Self.lineLength(memory + position, end - position, lineEnd)
    while !isAtEnd, position + length == end, length <= limits.rowBytes {
      try refill()
      length = Self.lineLength(memory + position, end - position, lineEnd)
    }
    keepRaw(length)
  }

  private static func lineLength(
    _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ lineEnd: UInt8
  ) -> Int {
    memchr(start, Int32(lineEnd), count).map { UnsafeMutableRawPointer(start).distance(to: $0) }
      ?? count
  }

  /// Steps behind the next line end and returns the number of bytes passed.
  private mutating func skipLine() throws(IngestError) -> Int {
    var passed = 0
    while true {
      let length = Self.lineLength(memory + position, end - position, lineEnd)
      let isFound = position + length < end
      passed += length + (isFound ? 1 : 0)
      advance(by: length + (isFound ? 1 : 0))
      if isFound || isAtEnd { return passed }
      try refill()
    }
  }

  /// Moves on in memory and in the file, where the same text may take another number of bytes.
  @inline(__always)
  private mutating func advance(by count: Int) {
    source +=
      text.encoding == .utf8
      ? count
      : text.encoding.sourceLength(of: UnsafeBufferPointer(start: memory + position, count: count))
    position += count
  }

  /// Moves what is left to the front of the memory and reads a chunk behind it.
  private mutating func refill() throws(IngestError) {
    let left = end - position
    makeRoom(for: left)
    position = 0
    let room = UnsafeMutableRawBufferPointer(start: memory + left, count: chunkSize)
    let count = try text.read(into: room)
    end = left + count
    isAtEnd = count == 0
    if isAtEnd, (0..<end).contains(where: { memory[$0] != scanner.otherEnd }),
      memory[end - 1] != lineEnd
    {
      memory[end] = lineEnd
      end += 1
    }
    (memory + end).update(repeating: lineEnd, count: Self.padding)
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
