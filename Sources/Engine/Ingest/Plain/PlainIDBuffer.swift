internal import Glibc

/// The ids of some records in a row, before they are added to all others.
struct PlainIDBuffer: ~Copyable {
  static let capacity = 2048
  private static let room = 1 << 18

  private let memory: UnsafeMutablePointer<UInt8>
  private let hashMemory: UnsafeMutablePointer<UInt64>
  private let endMemory: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  private(set) var isAscending = true
  private var size = 0
  private var lastKey = ByteKey("")
  private var lastStart = 0

  init() {
    memory = .allocate(capacity: Self.room + FieldSpan.spare)
    hashMemory = .allocate(capacity: Self.capacity)
    endMemory = .allocate(capacity: Self.capacity)
  }

  deinit {
    memory.deallocate()
    hashMemory.deallocate()
    endMemory.deallocate()
  }

  var hashes: UnsafeBufferPointer<UInt64> { UnsafeBufferPointer(start: hashMemory, count: count) }
  var ends: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: endMemory, count: count) }
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: size) }
  var firstID: Slice<UnsafeBufferPointer<UInt8>> { bytes[..<(count > 0 ? Int(endMemory[0]) : 0)] }
  var lastID: Slice<UnsafeBufferPointer<UInt8>> { bytes[lastStart...] }

  /// Whether an id of such a length finds room.
  @inline(__always)
  func hasRoom(for length: Int) -> Bool { count < Self.capacity && size + length <= Self.room }

  /// Adds an id for which there is room.
  @inline(__always)
  mutating func append(_ id: FieldSpan) {
    let key = ByteKey(id)
    if count > 0, isAscending { isAscending = comesNext(id, key) }
    lastKey = key
    lastStart = size
    if id.count <= FieldSpan.spare {
      UnsafeMutableRawPointer(memory + size).storeBytes(
        of: UnsafeRawPointer(id.start).loadUnaligned(as: SIMD16<UInt8>.self),
        as: SIMD16<UInt8>.self)
    } else {
      memcpy(memory + size, id.start, id.count)
    }
    size += id.count
    hashMemory[count] = key.isWhole ? key.hash : DealIDSet.hash(of: id)
    endMemory[count] = UInt32(size)
    count += 1
  }

  mutating func removeAll() {
    count = 0
    size = 0
    isAscending = true
  }

  /// Whether an id comes behind the last one.
  @inline(__always)
  private func comesNext(_ id: FieldSpan, _ key: ByteKey) -> Bool {
    // No id holds a zero byte, so keys read from the front compare like the bytes of short ids.
    guard key.isWhole, lastKey.isWhole else { return longComesNext(id) }
    let (a, b) = (lastKey.first.byteSwapped, key.first.byteSwapped)
    return a != b ? a < b : lastKey.second.byteSwapped < key.second.byteSwapped
  }

  private func longComesNext(_ id: FieldSpan) -> Bool {
    lastID.lexicographicallyPrecedes(id.bytes)
  }
}
