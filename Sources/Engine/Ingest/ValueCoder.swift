internal import Glibc

/// Gives values their codes, per dimension, without making a string of a value met before.
struct ValueCoder: ~Copyable {
  private struct Slot {
    var key: ByteKey
    /// The code plus one; 0 in a free slot.
    var code: UInt32 = 0
    var lane: UInt32 = 0
    /// Where a long value's bytes stand in `longValues`.
    var start = 0
  }

  /// Values and codes, by the index of the dimension.
  private(set) var dictionaries = Array(
    repeating: ValueDictionary(), count: Dimension.allCases.count)
  private var longValues: [UInt8] = []
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var used = 0

  init() {
    mask = 1023
    slots = Self.emptySlots(mask + 1)
  }

  deinit { slots.deallocate() }

  /// The code of a value in a dimension; `nil` when it is no text.
  @inline(__always)
  mutating func code(of span: FieldSpan, lane: Int) -> UInt32? {
    let key = ByteKey(span)
    var index = Self.place(key, lane: lane) & mask
    while slots[index].code != 0 {
      if slots[index].key == key, slots[index].lane == UInt32(lane),
        key.isWhole || isStored(span, at: slots[index].start)
      {
        return slots[index].code - 1
      }
      index = (index + 1) & mask
    }
    return add(span, key: key, lane: lane)
  }

  /// The code of a value that does not stand in the file.
  mutating func encode(_ value: String, lane: Int) -> UInt32 { dictionaries[lane].encode(value) }

  /// Gives the values of a dimension other names, which must all be different.
  mutating func rename(lane: Int, _ names: ([String]) -> [String]) {
    dictionaries[lane] = ValueDictionary(names(dictionaries[lane].values))
  }

  @inline(__always)
  private static func place(_ key: ByteKey, lane: Int) -> Int {
    Int(truncatingIfNeeded: key.hash &+ UInt64(lane) &* 0x9E37_79B9_7F4A_7C15 >> 20)
  }

  private func isStored(_ span: FieldSpan, at start: Int) -> Bool {
    longValues.withUnsafeBytes { stored in
      stored.baseAddress.map { memcmp($0 + start, span.start, span.count) == 0 } ?? false
    }
  }

  private mutating func add(_ span: FieldSpan, key: ByteKey, lane: Int) -> UInt32? {
    guard let value = span.text else { return nil }
    let code = dictionaries[lane].encode(value)
    let slot = Slot(key: key, code: code + 1, lane: UInt32(lane), start: longValues.count)
    if !key.isWhole { longValues.append(contentsOf: span.bytes) }
    if 2 * (used + 1) > mask { grow() }
    put(slot)
    return code
  }

  private mutating func put(_ slot: Slot) {
    var index = Self.place(slot.key, lane: Int(slot.lane)) & mask
    while slots[index].code != 0 { index = (index + 1) & mask }
    slots[index] = slot
    used += 1
  }

  private mutating func grow() {
    let (old, count) = (slots, mask + 1)
    mask = 2 * count - 1
    slots = Self.emptySlots(mask + 1)
    used = 0
    for index in 0..<count where old[index].code != 0 { put(old[index]) }
    old.deallocate()
  }

  private static func emptySlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    slots.initialize(repeating: Slot(key: ByteKey("")), count: count)
    return slots
  }
}
