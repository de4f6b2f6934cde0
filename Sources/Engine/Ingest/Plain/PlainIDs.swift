/// The ids of a part of a plain export: their order, their hashes and, where wanted, their text.
struct PlainIDs: Sendable {
  private(set) var text = TextColumn()
  /// The hashes of each part of the file.
  private var hashes: [[UInt64]] = [[]]
  /// Whether each id comes behind the one before it by its bytes, so that none stands there twice.
  private(set) var isAscending = true
  private var first: [UInt8] = []
  private var last: [UInt8] = []
  private let keepsText: Bool
  /// The hashes of ids of rows that were left out.
  private var hidden: Set<UInt64> = []

  init(keepingText keepsText: Bool) { self.keepsText = keepsText }

  mutating func reserve(_ count: Int, bytes: Int) {
    hashes[0].reserveCapacity(count)
    if keepsText { text.reserve(count, bytes: bytes) }
  }

  /// Adds some ids, one behind the other in memory with the end of each.
  mutating func append(_ ids: borrowing PlainIDBuffer) {
    guard ids.count > 0 else { return }
    hashes[0].append(contentsOf: ids.hashes)
    if keepsText { text.append(ids.bytes, ends: ids.ends) }
    let start = Array(ids.firstID)
    isAscending = isAscending && ids.isAscending && last.lexicographicallyPrecedes(start)
    if first.isEmpty { first = start }
    last = Array(ids.lastID)
  }

  /// Notes the id of a row that was left out.
  mutating func hide(_ id: FieldSpan) { hidden.insert(PlainIDBuffer.hash(of: id)) }

  /// Adds the ids of the part of the file that follows.
  mutating func append(_ next: Self) {
    isAscending =
      isAscending && next.isAscending
      && (next.first.isEmpty || last.lexicographicallyPrecedes(next.first))
    if first.isEmpty { first = next.first }
    if !next.last.isEmpty { last = next.last }
    hashes += next.hashes
    hidden.formUnion(next.hidden)
    text.append(next.text)
  }

  /// Whether no id stands there twice, nor on a row that was left out; two ids of one hash are taken to be
  /// one.
  var areDistinct: Bool {
    guard hidden.isEmpty || !hashes.joined().contains(where: hidden.contains) else { return false }
    guard !isAscending else { return true }
    var mask = 4095
    while 2 * mask < 3 * hashes.reduce(0, { $0 + $1.count }) { mask = 2 * mask + 1 }
    let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: mask + 1)
    defer { slots.deallocate() }
    slots.initialize(repeating: 0, count: mask + 1)
    return hashes.joined().allSatisfy { hash in
      // Zero marks a free slot.
      let entry = hash == 0 ? 1 : hash
      var index = Int(truncatingIfNeeded: entry) & mask
      while slots[index] != 0 {
        if slots[index] == entry { return false }
        index = (index + 1) & mask
      }
      slots[index] = entry
      return true
    }
  }
}
