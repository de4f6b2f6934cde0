/// Leads from the bytes of short values, and from the hashes of long ones, to codes.
struct ValueTable {
  private struct Slot {
    var first: UInt64 = 0
    var second: UInt64 = 0
    /// -1 in a free slot.
    var count: Int32 = -1
    var code: UInt32 = 0
    /// So that no slot lies in two lines of a core's memory.
    private let padding: UInt64 = 0

    init() {}

    init(_ key: ByteKey, code: UInt32) {
      (first, second, count) = (key.first, key.second, Int32(key.count))
      self.code = code
    }

    @inline(__always)
    func holds(_ key: ByteKey) -> Bool {
      let difference = (first ^ key.first) | (second ^ key.second)
      return difference == 0 && Int(count) == key.count
    }
  }

  /// A table of more slots grows no more before a fourth of them is used.
  private static let largestWithoutNeed = 1 << 13

  private var slots: UnsafeMutablePointer<Slot>
  private var mask = 63
  private var used = 0

  init() { slots = Self.emptySlots(64) }

  func deallocate() { slots.deallocate() }

  /// Where the search for a key begins.
  @inline(__always)
  func place(of key: ByteKey) -> Int { Self.place(of: key, mask) }

  @inline(__always)
  private static func place(of key: ByteKey, _ mask: Int) -> Int {
    let mixed = (key.first ^ key.second &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 40) & mask
  }

  @inline(__always)
  func holds(_ key: ByteKey, at place: Int) -> Bool { slots[place].holds(key) }

  @inline(__always)
  func code(at place: Int) -> UInt32 { slots[place].code }

  /// Writes down the codes of a column's fields up to the first that is long, or that another
  /// stands in the way of, or that is new, and returns that field; `nil` behind the last one.
  // Beside what its callers do with such a field there would be too few registers.
  @inline(never)
  func read<Code: FixedWidthInteger>(
    _ column: inout PlainColumn, _ row: inout Int, of rows: Int,
    into codes: UnsafeMutablePointer<Code>
  ) -> FieldSpan? {
    let (slots, mask) = (slots, mask)
    var (fields, place) = (column, row)
    defer { (column, row) = (fields, place) }
    while place < rows {
      let field = fields.next()
      guard field.count <= 16 else { return field }
      let key = ByteKey(short: field)
      let slot = slots + Self.place(of: key, mask)
      guard slot.pointee.holds(key) else { return field }
      codes[place] = Code(truncatingIfNeeded: slot.pointee.code)
      place &+= 1
    }
    return nil
  }

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
    while 4 * (used + 1) > mask || isCrowded(at: place(of: key)) { grow() }
    put(Slot(key, code: code), key)
  }

  /// Whether another key stands where one should, which a larger table may spare both.
  private func isCrowded(at place: Int) -> Bool {
    slots[place].count >= 0 && mask < min(64 * used, Self.largestWithoutNeed)
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
