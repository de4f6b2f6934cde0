/// Writes rows as SQLite keeps them: the types of the values, then the values.
///
/// Source: https://www.sqlite.org/fileformat2.html#record_format
struct RecordWriter: ~Copyable {
  private let start: UnsafeMutableRawPointer
  /// Where the next type goes, and the next value.
  private var type, value: UnsafeMutableRawPointer

  /// For rows of at most so many values, the texts among which have at most so many bytes
  /// altogether.
  init(values: Int, textBytes: Int) {
    // A length, types of up to nine bytes, and numbers of up to eight, which are written whole.
    start = .allocate(byteCount: 1 + 17 * values + 8 + textBytes, alignment: 1)
    (type, value) = (start, start)
  }

  deinit { start.deallocate() }

  /// The bytes before the values of a row: a length, a byte for each number, and one type for a
  /// text of so many bytes.
  @inline(__always)
  static func head(numbers: Int, textBytes: Int) -> Int {
    1 + numbers + Varint.length(textType(textBytes))
  }

  private static func textType(_ bytes: Int) -> UInt64 { UInt64(13 + 2 * bytes) }

  /// Begins a row whose values stand behind so many bytes, less than 128.
  @inline(__always)
  mutating func begin(head: Int) {
    start.storeBytes(of: UInt8(head), as: UInt8.self)
    (type, value) = (start + 1, start + head)
  }

  /// The row with the values added so far.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: value - start) }

  @inline(__always)
  mutating func addNull() { add(type: 0) }

  @inline(__always)
  mutating func add(_ number: Int64?) {
    if let number { add(number) } else { addNull() }
  }

  /// Adds a number in as few bytes as it takes.
  @inline(__always)
  mutating func add(_ number: Int64) {
    // 0 and 1 are types of their own.
    if number == 0 || number == 1 { return add(type: number == 0 ? 8 : 9) }
    let size = Self.size(of: number)
    add(type: size < 6 ? UInt8(size) : size == 6 ? 5 : 6)
    // The bytes behind are those of the next value.
    value.storeBytes(of: (number << Int64(64 - 8 * size)).bigEndian, as: Int64.self)
    value += size
  }

  @inline(__always)
  mutating func add(_ text: UnsafeRawBufferPointer) {
    type = Varint.write(Self.textType(text.count), to: type)
    value.copyMemory(from: text.baseAddress ?? UnsafeRawPointer(value), byteCount: text.count)
    value += text.count
  }

  /// The bytes of a number but 0 and 1: 1 to 4, 6 or 8.
  @inline(__always)
  static func size(of number: Int64) -> Int {
    let bits = Int64.bitWidth - (number < 0 ? ~number : number).leadingZeroBitCount + 1
    return bits <= 32 ? (bits + 7) / 8 : bits <= 48 ? 6 : 8
  }

  @inline(__always)
  private mutating func add(type new: UInt8) {
    type.storeBytes(of: new, as: UInt8.self)
    type += 1
  }
}
