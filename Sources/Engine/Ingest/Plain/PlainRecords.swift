internal import CScan
internal import Glibc

/// Cuts a part of a file into records, faster than ``RecordReader`` and of plain files only.
///
/// Plain are UTF-8 with line feeds and quotes only around whole values, without zero bytes and
/// without records that are longer than the memory. Sixty-four bytes are looked at at once.
struct PlainRecords: ~Copyable {
  private static let capacity = 1 << 18
  private static let padding = 64
  /// Text of so many records stays in a core's own memory until all its columns are read.
  private static let tableRows = 1024

  private let descriptor: Int32
  private let delimiter: UInt8
  private let memory: UnsafeMutablePointer<UInt8>
  let fields: UnsafeMutableBufferPointer<FieldSpan>
  /// Where the fields of a ``PlainTable`` end.
  private let fieldEnds: UnsafeMutablePointer<Int32>
  private let fieldRoom: Int
  /// How many fields the record read last has, those beyond the room included.
  private(set) var fieldCount = 0
  /// The bytes of the record read last, without its line feed.
  private(set) var length = 0
  private(set) var blankLines = 0
  /// Whether all that was read is plain.
  private(set) var isPlain = true
  /// Where the memory's first byte stands in the file.
  private var offset: Int
  /// Behind the last byte in memory.
  private var end = 0
  /// Where the next record starts in memory.
  private var start = 0
  /// The block of the marks at hand.
  private var block = -64
  private var ends: UInt64 = 0
  private var blockHasQuotes = false
  private var recordHasQuotes = false
  private var isInsideQuotes = false
  private var isAtEnd = false
  private var evidence = UTF8Evidence()
  /// Up to here the memory's text is known to be UTF-8.
  private var checked = 0

  /// Stands before the byte of the file at which a record starts.
  init(_ descriptor: Int32, from offset: Int, delimiter: UInt8, columns: Int) {
    self.descriptor = descriptor
    self.offset = offset
    self.delimiter = delimiter
    memory = .allocate(capacity: Self.capacity + Self.padding)
    memory.initialize(repeating: 0, count: Self.capacity + Self.padding)
    fields = .allocate(capacity: columns)
    fieldRoom = (Self.tableRows + 64) * columns + 65
    fieldEnds = .allocate(capacity: fieldRoom)
  }

  deinit {
    memory.deallocate()
    fields.deallocate()
    fieldEnds.deallocate()
  }

  /// Where the next record starts in the file.
  var position: Int { offset + start }

  /// Whether the text read so far is UTF-8.
  var isText: Bool { evidence.damageCount == 0 }

  /// Reads the next record that is no blank line; false at the end and where text is not plain.
  @inline(__always)
  mutating func next() -> Bool {
    while true {
      guard let stop = recordEnd() else { return false }
      length = stop - start
      start = stop + 1
      guard length > 1 || length == 1 && memory[stop - 1] != RecordScanner.carriageReturn else {
        blankLines += 1
        continue
      }
      if memory[stop - length] == RecordScanner.carriageReturn { isPlain = false }
      dropReturns()
      if recordHasQuotes { unquote() }
      recordHasQuotes = blockHasQuotes
      return isPlain
    }
  }

  /// The next records that start before a byte of the file, as far as they are at hand.
  ///
  /// They are still the next ones until ``skip(_:)``.
  /// - Returns: `nil` at the end, and where records must be read one by one: with quotes, with
  ///   blank lines between them, or with other numbers of fields.
  mutating func table(until limit: Int, rowBytes: Int) -> PlainTable? {
    while true {
      startOver()
      guard let table = wholeRecords() else { return nil }
      if table.rows > 0 {
        return table.isRegular(shorterThan: rowBytes) ? table.before(limit - offset) : nil
      }
      guard refill() else { return nil }
    }
  }

  /// Moves behind the records of a table.
  mutating func skip(_ table: PlainTable) { start = table.end }

  /// Forgets the marks at hand; the next are those from the next record on.
  private mutating func startOver() {
    (block, ends) = (start - 64, 0)
    (isInsideQuotes, recordHasQuotes, blockHasQuotes) = (false, false, false)
  }

  /// The whole records from the next one on, of which at least their line feeds are as many as
  /// they should be; `nil` where quotes stand between them, or more fields than there may be.
  private mutating func wholeRecords() -> PlainTable? {
    fieldEnds[0] = Int32(start - 1)
    var listing = quarterdeck_listing(place: Int64(start), count: 1, feeds: 0)
    var stretch = quarterdeck_stretch(
      memory: memory, stop: Int64(end), room: Int64(fieldRoom), most_feeds: Int64(Self.tableRows),
      delimiter: delimiter)
    while listing.place < end, listing.feeds < Self.tableRows {
      if !evidence.isInsideCharacter {
        listing = quarterdeck_list_ends(&stretch, listing, fieldEnds)
        guard listing.place < end, listing.feeds < Self.tableRows else { break }
      }
      guard listClosely(&listing) else { return nil }
    }
    guard Int(listing.feeds) * fields.count < listing.count else { return nil }
    return PlainTable(
      rows: Int(listing.feeds), columns: fields.count, memory: memory, ends: fieldEnds)
  }

  /// Lists the ends of fields in a block that holds more than ASCII, or none; false where a quote
  /// stands in it, or there is no room.
  private mutating func listClosely(_ listing: inout quarterdeck_listing) -> Bool {
    let place = Int(listing.place)
    let marks = quarterdeck_find_marks(memory + place, delimiter)
    guard marks.quotes == 0, Int(listing.count) + 64 <= fieldRoom else { return false }
    if marks.zeros | marks.others != 0 || evidence.isInsideCharacter {
      lookAtStrange(zeros: marks.zeros, from: place)
    }
    var ends = marks.ends
    while ends != 0 {
      fieldEnds[Int(listing.count)] = Int32(truncatingIfNeeded: place + ends.trailingZeroBitCount)
      ends &= ends &- 1
      listing.count += 1
    }
    listing.feeds += Int64(marks.feeds)
    listing.place += 64
    return true
  }

  /// Finds the fields of the next record and returns the line feed behind it.
  @inline(__always)
  private mutating func recordEnd() -> Int? {
    var from = start
    fieldCount = 0
    while true {
      while ends == 0 {
        block += 64
        if block < end { look(); continue }
        guard refill() else { return nil }
        (from, fieldCount) = (0, 0)
      }
      let stop = block + ends.trailingZeroBitCount
      ends &= ends &- 1
      if fieldCount < fields.count {
        fields[fieldCount] = FieldSpan(start: memory + from, count: stop - from)
      }
      fieldCount += 1
      if memory[stop] == RecordScanner.lineFeed { return stop }
      from = stop + 1
    }
  }

  /// Finds the marks of the block that comes next.
  @inline(__always)
  private mutating func look() {
    let marks = quarterdeck_find_marks(memory + block, delimiter)
    ends = marks.ends
    blockHasQuotes = marks.quotes != 0
    if marks.quotes != 0 || isInsideQuotes { leaveOutQuoted(marks.quotes) }
    if end - block < 64 { ends &= (1 << UInt64(end - block)) &- 1 }
    guard marks.zeros | marks.others != 0 || evidence.isInsideCharacter else { return }
    lookAtStrange(zeros: marks.zeros, from: block)
  }

  /// Leaves out the delimiters and line feeds between quotes.
  private mutating func leaveOutQuoted(_ quotes: UInt64) {
    recordHasQuotes = true
    var inside = quotes
    for shift in [1, 2, 4, 8, 16, 32] { inside ^= inside << UInt64(shift) }
    if isInsideQuotes { inside = ~inside }
    isInsideQuotes = inside >> 63 == 1
    ends &= ~inside
  }

  private mutating func lookAtStrange(zeros: UInt64, from block: Int) {
    let stop = min(block + 64, end)
    if zeros << UInt64(block + 64 - stop) != 0 { isPlain = false }
    let from = max(block, checked)
    guard from < stop else { return }
    evidence.take(UnsafeRawBufferPointer(start: memory + from, count: stop - from))
    checked = stop
  }

  @inline(__always)
  private func dropReturns() {
    let last = fieldCount - 1
    guard last < fields.count else { return }
    while fields[last].count > 0,
      fields[last].start[fields[last].count - 1] == RecordScanner.carriageReturn
    {
      fields[last].count -= 1
    }
  }

  /// Takes the quotes off; a quote anywhere else but around a value is not plain.
  private mutating func unquote() {
    for index in 0..<min(fieldCount, fields.count) {
      let field = fields[index]
      let isQuoted =
        field.count > 1 && field.start[0] == 0x22 && field.start[field.count - 1] == 0x22
      if isQuoted { fields[index] = FieldSpan(start: field.start + 1, count: field.count - 2) }
      if memchr(fields[index].start, 0x22, fields[index].count) != nil { isPlain = false }
    }
  }

  /// Moves the record that is not whole yet to the front and reads behind it; false at the end.
  private mutating func refill() -> Bool {
    let left = end - start
    guard !isAtEnd, left < Self.capacity else {
      isPlain = isPlain && isAtEnd && left == 0
      return false
    }
    memmove(memory, memory + start, left)
    offset += start
    checked = max(0, checked - start)
    (start, end, block, ends) = (0, left, -64, 0)
    (isInsideQuotes, recordHasQuotes, blockHasQuotes) = (false, false, false)
    return read(behind: left)
  }

  private mutating func read(behind left: Int) -> Bool {
    let got = pread(descriptor, memory + left, Self.capacity - left, off_t(offset + left))
    guard got >= 0 else {
      isPlain = false
      return false
    }
    end += got
    isAtEnd = got == 0
    if isAtEnd, left > 0 {
      memory[end] = RecordScanner.lineFeed
      end += 1
    }
    // What stood there before would be taken for records.
    memset(memory + end, 0, Self.padding)
    return !isAtEnd || left > 0
  }
}
