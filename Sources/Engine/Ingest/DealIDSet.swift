/// The deal ids of a file seen so far, each with the number of its row.
///
/// A slot takes eight bytes: half of an id's hash, and the row. The ids themselves stand in the
/// column that is asked along.
struct DealIDSet: ~Copyable {
  /// The high half of the hash, and the row plus one; 0 in a free slot.
  private var slots: UnsafeMutablePointer<UInt64>
  private var mask: Int
  private var used = 0

  /// Expects so many ids; more are no harm.
  init(expecting count: Int = 0) {
    mask = 4095
    while 3 * mask < 4 * count { mask = 2 * mask + 1 }
    slots = Self.emptySlots(mask + 1)
  }

  deinit { slots.deallocate() }

  /// The row of an id among those in the column; adds it with the given row where it is new.
  @inline(__always)
  mutating func row(of id: FieldSpan, in ids: borrowing TextColumn, addingAt row: Int) -> Int? {
    if 4 * used > 3 * mask { grow() }
    let hash = Self.hash(of: id)
    let (known, slot) = search(id, hash, in: ids)
    guard known == nil else { return known }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(row + 1)
    used += 1
    return nil
  }

  /// The row of an id among those in the column; `nil` where it is none of them.
  func row(of id: FieldSpan, in ids: borrowing TextColumn) -> Int? {
    search(id, Self.hash(of: id), in: ids).row
  }

  /// The row of an id, or the slot that is free for it.
  @inline(__always)
  private func search(
    _ id: FieldSpan, _ hash: UInt64, in ids: borrowing TextColumn
  ) -> (row: Int?, slot: Int) {
    var index = place(hash)
    while slots[index] != 0 {
      let known = Int(slots[index] & 0xFFFF_FFFF) - 1
      if slots[index] >> 32 == hash >> 32, ids.isEqual(known, to: id) { return (known, index) }
      index = (index + 1) & mask
    }
    return (nil, index)
  }

  /// The bytes of short ids as a whole, those of long ones word by word.
  @inline(__always)
  static func hash(of id: FieldSpan) -> UInt64 {
    guard id.count > 16 else { return ByteKey(id).hash }
    var hash: UInt64 = 0
    var rest = id
    while rest.count > 0 {
      let part = FieldSpan(start: rest.start, count: min(16, rest.count))
      hash = (hash ^ ByteKey(part).hash) &* 0x9E37_79B9_7F4A_7C15
      rest = FieldSpan(start: rest.start + part.count, count: rest.count - part.count)
    }
    return hash ^ hash >> 29
  }

  /// Where the search for a hash begins, by the half of it that slots keep.
  @inline(__always)
  private func place(_ hash: UInt64) -> Int { Int(hash >> 32) & mask }

  private mutating func grow() {
    let (old, count) = (slots, mask + 1)
    mask = 2 * count - 1
    slots = Self.emptySlots(mask + 1)
    for index in 0..<count where old[index] != 0 {
      var place = place(old[index])
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = old[index]
    }
    old.deallocate()
  }

  private static func emptySlots(_ count: Int) -> UnsafeMutablePointer<UInt64> {
    let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
    slots.initialize(repeating: 0, count: count)
    return slots
  }
}
