/// The deal ids of a file seen so far.
///
/// An id of up to sixteen bytes takes sixteen bytes here; ids hold no zero byte.
struct DealIDSet: ~Copyable {
  private var slots: UnsafeMutablePointer<SIMD2<UInt64>>
  private var mask: Int
  private var used = 0
  private var longIDs: Set<String> = []

  init() {
    mask = 4095
    slots = Self.emptySlots(mask + 1)
  }

  deinit { slots.deallocate() }

  /// Whether an id, which is not empty, is among them.
  @inline(__always)
  func contains(_ id: String, key: ByteKey) -> Bool {
    guard key.isWhole else { return longIDs.contains(id) }
    let entry = SIMD2(key.first, key.second)
    return slots[place(of: entry)] == entry
  }

  /// Adds an id that is not among them.
  @inline(__always)
  mutating func insert(_ id: String, key: ByteKey) {
    guard key.isWhole else {
      longIDs.insert(id)
      return
    }
    let entry = SIMD2(key.first, key.second)
    slots[place(of: entry)] = entry
    used += 1
    if 4 * used > 3 * mask { grow() }
  }

  private mutating func grow() {
    let (old, count) = (slots, mask + 1)
    mask = 2 * count - 1
    slots = Self.emptySlots(mask + 1)
    for index in 0..<count where old[index] != .zero { slots[place(of: old[index])] = old[index] }
    old.deallocate()
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

  private static func emptySlots(_ count: Int) -> UnsafeMutablePointer<SIMD2<UInt64>> {
    let slots = UnsafeMutablePointer<SIMD2<UInt64>>.allocate(capacity: count)
    slots.initialize(repeating: .zero, count: count)
    return slots
  }
}
