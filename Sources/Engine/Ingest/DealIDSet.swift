/// The deal ids of a file seen so far, each with the number of its row.
///
/// An id of up to sixteen bytes takes twenty bytes here; ids hold no zero byte.
struct DealIDSet: ~Copyable {
  private var slots: UnsafeMutablePointer<SIMD2<UInt64>>
  private var rows: UnsafeMutablePointer<UInt32>
  private var mask: Int
  private var used = 0
  private var longIDs: [String: UInt32] = [:]

  init() {
    mask = 4095
    (slots, rows) = Self.emptySlots(mask + 1)
  }

  deinit {
    slots.deallocate()
    rows.deallocate()
  }

  /// The row of an id, which is not empty; adds it with the given row where it is not there yet.
  @inline(__always)
  mutating func row(of id: String, key: ByteKey, addingAt row: Int) -> Int? {
    guard key.isWhole else {
      if let known = longIDs[id] { return Int(known) }
      longIDs[id] = UInt32(row)
      return nil
    }
    let entry = SIMD2(key.first, key.second)
    let place = place(of: entry)
    if slots[place] == entry { return Int(rows[place]) }
    slots[place] = entry
    rows[place] = UInt32(row)
    used += 1
    if 4 * used > 3 * mask { grow() }
    return nil
  }

  private mutating func grow() {
    let (oldSlots, oldRows, count) = (slots, rows, mask + 1)
    mask = 2 * count - 1
    (slots, rows) = Self.emptySlots(mask + 1)
    for index in 0..<count where oldSlots[index] != .zero {
      let place = place(of: oldSlots[index])
      slots[place] = oldSlots[index]
      rows[place] = oldRows[index]
    }
    oldSlots.deallocate()
    oldRows.deallocate()
  }

  /// The slot of an entry, or the free one that would be its own.
  @inline(__always)
  private func place(of entry: SIMD2<UInt64>) -> Int {
    let product = (entry[0] ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: entry[1] ^ 0xA076_1D64_78BD_642F)
    var index = Int(truncatingIfNeeded: product.high ^ product.low) & mask
    while slots[index] != entry, slots[index] != .zero { index = (index + 1) & mask }
    return index
  }

  private static func emptySlots(
    _ count: Int
  ) -> (UnsafeMutablePointer<SIMD2<UInt64>>, UnsafeMutablePointer<UInt32>) {
    let slots = UnsafeMutablePointer<SIMD2<UInt64>>.allocate(capacity: count)
    slots.initialize(repeating: .zero, count: count)
    let rows = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
    rows.initialize(repeating: 0, count: count)
    return (slots, rows)
  }
}
