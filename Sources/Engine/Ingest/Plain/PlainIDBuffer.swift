internal import Glibc

/// The ids of some records in a row, before they are added to all others.
struct PlainIDBuffer: ~Copyable {
  static let capacity = 2048
  private static let room = 1 << 18

  private let memory: UnsafeMutablePointer<UInt8>
  private let hashMemory: UnsafeMutablePointer<UInt64>
  private let endMemory: UnsafeMutablePointer<UInt32>
  private var state = State()

  /// What changes with every id; where many are added it stays in registers meanwhile.
  private struct State {
    var count = 0
    var isAscending = true
    var size = 0
    var lastKey = ByteKey("")
    var lastStart = 0
  }

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

  var count: Int { state.count }
  /// Whether each id comes behind the one before it by its bytes.
  var isAscending: Bool { state.isAscending }
  var hashes: UnsafeBufferPointer<UInt64> { UnsafeBufferPointer(start: hashMemory, count: count) }
  var ends: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: endMemory, count: count) }
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: state.size) }
  var firstID: Slice<UnsafeBufferPointer<UInt8>> { bytes[..<(count > 0 ? Int(endMemory[0]) : 0)] }
  var lastID: Slice<UnsafeBufferPointer<UInt8>> { bytes[state.lastStart...] }

  /// Whether an id of such a length finds room.
  @inline(__always)
  func hasRoom(for length: Int) -> Bool {
    count < Self.capacity && state.size + length <= Self.room
  }

  /// Adds an id for which there is room.
  @inline(__always)
  mutating func append(_ id: FieldSpan) {
    var state = state
    append(id, to: &state)
    self.state = state
  }

  /// Adds the ids of a table's column, without spaces around them.
  /// - Returns: false at one that is missing.
  mutating func append(_ column: PlainColumn, _ rows: Int) -> Bool {
    var (column, state) = (column, state)
    defer { self.state = state }
    for _ in 0..<rows {
      let id = column.next().trimmed
      guard id.count > 0 else { return false }
      append(id, to: &state)
    }
    return true
  }

  mutating func removeAll() {
    state.count = 0
    state.size = 0
    state.isAscending = true
  }

  @inline(__always)
  private func append(_ id: FieldSpan, to state: inout State) {
    let key = ByteKey(id)
    if state.isAscending, state.count > 0 { state.isAscending = comesNext(id, key, state) }
    (state.lastKey, state.lastStart) = (key, state.size)
    if key.isWhole {
      UnsafeMutableRawPointer(memory + state.size).storeBytes(
        of: UnsafeRawPointer(id.start).loadUnaligned(as: SIMD16<UInt8>.self),
        as: SIMD16<UInt8>.self)
    } else {
      memcpy(memory + state.size, id.start, id.count)
    }
    state.size &+= id.count
    hashMemory[state.count] = Self.hash(of: id, key)
    endMemory[state.count] = UInt32(truncatingIfNeeded: state.size)
    state.count &+= 1
  }

  /// What two ids have in common that are taken to be one.
  static func hash(of id: FieldSpan) -> UInt64 { hash(of: id, ByteKey(id)) }

  @inline(__always)
  private static func hash(of id: FieldSpan, _ key: ByteKey) -> UInt64 {
    key.isWhole ? key.hash : DealIDSet.hash(of: id)
  }

  /// Whether an id comes behind the last one.
  @inline(__always)
  private func comesNext(_ id: FieldSpan, _ key: ByteKey, _ state: State) -> Bool {
    // No id holds a zero byte, so keys read from the front compare like the bytes of short ids.
    let last = state.lastKey
    guard key.isWhole, last.isWhole else {
      let bytes = UnsafeBufferPointer(
        start: memory + state.lastStart, count: state.size - state.lastStart)
      return bytes.lexicographicallyPrecedes(id.bytes)
    }
    let (a, b) = (last.first.byteSwapped, key.first.byteSwapped)
    return a != b ? a < b : last.second.byteSwapped < key.second.byteSwapped
  }
}
