/// Leads from the bytes of short values, and from the hashes of long ones, to codes.
struct ValueTable {
  private struct Slot {
    var first: UInt64 = 0
    var second: UInt64 = 0
    /// -1 in a free slot.
    var count: Int32 = -1
    var code: UInt32 = 0
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask = 63
  private var used = 0

  init() { slots = Self.emptySlots(64) }

  func deallocate() { slots.deallocate() }

  /// Where the search for a key begins.
  @inline(__always)
  func place(of key: ByteKey) -> Int {
    let mixed = (key.first ^ key.second &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 40) & mask
  }

  @inline(__always)
  func holds(_ key: ByteKey, at place: Int) -> Bool {
    let slot = slots[place]
    let difference = (slot.first ^ key.first) | (slot.second ^ key.second)
    return difference == 0 && Int(slot.count) == key.count
  }

  @inline(__always)
  func code(at place: Int) -> UInt32 { slots[place].code }

  /// The code of a key; `nil` where it is not known.
  func code(of key: ByteKey) -> UInt32? {
    var place = place(of: key)
    while slots[place].count >= 0 {
      if holds(key, at: place) { return slots[place].code }
      place = (place + 1) & mask
    }
    return nil
  }

  /// Adds a key that is not there.
  mutating func add(_ key: ByteKey, code: UInt32) {
    if 4 * (used + 1) > mask { grow() }
    put(Slot(first: key.first, second: key.second, count: Int32(key.count), code: code), key)
  }

  private mutating func put(_ slot: Slot, _ key: ByteKey) {
    var place = place(of: key)
    while slots[place].count >= 0 { place = (place + 1) & mask }
    slots[place] = slot
    used += 1
  }

  private mutating func grow() {
    let (old, count) = (slots, mask + 1)
    mask = 2 * count - 1
    slots = Self.emptySlots(mask + 1)
    used = 0
    for index in 0..<count where old[index].count >= 0 {
      let slot = old[index]
      put(slot, ByteKey(first: slot.first, second: slot.second, count: Int(slot.count)))
    }
    old.deallocate()
  }

  private static func emptySlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    slots.initialize(repeating: Slot(), count: count)
    return slots
  }
}
