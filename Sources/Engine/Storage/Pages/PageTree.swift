/// A b-tree of SQLite that is written page by page, from rows in order of their keys.
///
/// A page that is full becomes a child of a page of the level above, together with what divides it
/// from the next. The topmost page is always the root. Source: https://www.sqlite.org/fileformat2.html#b_tree_pages
struct PageTree {
  enum Kind {
    /// Rows by their numbers.
    case table
    /// Keys, each a row of its own.
    case index
  }

  private let kind: Kind
  private let image: PageImage
  private let root: Int
  /// From the leaves upwards.
  private var levels: [OpenPage] = []
  private var lastKey: UInt64 = 0

  /// A tree without rows, whose root is a page that the image has already.
  init(_ kind: Kind, in image: PageImage, root: Int) {
    self.kind = kind
    self.image = image
    self.root = root
    levels = [open(level: 0, page: root)]
  }

  /// As many pages as a tree can take of so many rows of so many bytes, the longest of which is
  /// known.
  static func mostPages(rows: Int, bytes: Int, longest: Int, pageSize: Int) -> Int {
    let room = pageSize - 12
    // Its place, its length, its number and the page that holds the rest of it.
    let overhead = 14
    let all = bytes + overhead * rows
    let spare = 2 * (longest + overhead)
    let isShort = 8 * longest < room
    // Two neighbours always hold more than one page's worth.
    let leaves = (isShort ? all / (room - spare) : 2 * all / room) + 2
    let spilt = isShort ? 0 : min(rows, 8 * bytes / room) + bytes / room
    // A page above the leaves has three children at least.
    return leaves + leaves / 2 + spilt + 8
  }

  /// Adds a row behind all others; the key of an index is the row itself.
  mutating func add(_ record: UnsafeRawBufferPointer, key: UInt64) {
    let local = localSize(of: record.count)
    let length = UInt64(record.count)
    var size = Varint.length(length) + local + (local < record.count ? 4 : 0)
    if kind == .table { size += Varint.length(key) }
    var cell = Varint.write(length, to: room(for: size, level: 0))
    if kind == .table { cell = Varint.write(key, to: cell) }
    cell.copyMemory(from: record.baseAddress ?? UnsafeRawPointer(cell), byteCount: local)
    if local < record.count {
      (cell + local).storeBigEndian(spill(UnsafeRawBufferPointer(rebasing: record[local...])))
    }
    lastKey = key
  }

  /// Closes all pages; the tree is whole then.
  mutating func finish() {
    for level in levels.indices {
      if level > 0 { levels[level].lastChild = levels[level - 1].number }
      levels[level].close()
    }
  }

  /// What of a record stands in its cell; the rest goes into pages of its own.
  ///
  /// Source: https://www.sqlite.org/fileformat2.html#b_tree_pages, on cell payload overflow.
  @inline(__always)
  private func localSize(of record: Int) -> Int {
    let most = kind == .table ? image.pageSize - 35 : (image.pageSize - 12) * 64 / 255 - 23
    guard record > most else { return record }
    let least = (image.pageSize - 12) * 32 / 255 - 23
    let filling = least + (record - least) % (image.pageSize - 4)
    return filling <= most ? filling : least
  }

  @inline(__always)
  private mutating func room(for size: Int, level: Int) -> UnsafeMutableRawPointer {
    if !levels[level].fits(size) { turnPage(level: level) }
    return levels[level].add(size)
  }

  private mutating func turnPage(level: Int) {
    if level + 1 == levels.count { riseAbove(level) }
    if kind == .table, level == 0 {
      withUnsafeTemporaryAllocation(byteCount: 9, alignment: 1) { key in
        guard let start = key.baseAddress else { return }
        let end = Varint.write(lastKey, to: start)
        turnPage(level: level, divider: UnsafeRawBufferPointer(start: start, count: end - start))
      }
    } else {
      // So no page is ever left without a cell.
      var divider = levels[level].removeLast()
      if level > 0 {
        levels[level].lastChild = divider.loadUnaligned(as: UInt32.self).bigEndian
        divider = UnsafeRawBufferPointer(rebasing: divider[4...])
      }
      turnPage(level: level, divider: divider)
    }
  }

  private mutating func turnPage(level: Int, divider: UnsafeRawBufferPointer) {
    let full = levels[level]
    full.close()
    levels[level] = open(level: level, page: image.addPage())
    let cell = room(for: 4 + divider.count, level: level + 1)
    cell.storeBigEndian(full.number)
    (cell + 4).copyMemory(
      from: divider.baseAddress ?? UnsafeRawPointer(cell), byteCount: divider.count)
  }

  /// Makes the root a level higher, and what it held its first child.
  private mutating func riseAbove(_ level: Int) {
    let page = image.addPage()
    levels[level].move(to: page, at: image.page(page), size: image.pageSize)
    levels.append(open(level: level + 1, page: root))
  }

  /// Writes the end of a record into a chain of pages.
  /// - Returns: The number of the first.
  private mutating func spill(_ rest: UnsafeRawBufferPointer) -> UInt32 {
    let first = image.addPage()
    let part = min(rest.count, image.pageSize - 4)
    let page = image.page(first)
    (page + 4).copyMemory(from: rest.baseAddress ?? UnsafeRawPointer(page), byteCount: part)
    let remaining = UnsafeRawBufferPointer(rebasing: rest[part...])
    page.storeBigEndian(remaining.isEmpty ? 0 : spill(remaining))
    return UInt32(first)
  }

  private func open(level: Int, page: Int) -> OpenPage {
    let kind: OpenPage.Kind =
      switch self.kind {
      case .table: level == 0 ? .leafTable : .interiorTable
      case .index: level == 0 ? .leafIndex : .interiorIndex
      }
    return OpenPage(kind, number: page, at: image.page(page), size: image.pageSize)
  }
}
