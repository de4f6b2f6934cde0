/// A b-tree of SQLite that is written page by page, from rows in order of their keys.
///
/// A page that is full becomes a child of a page of the level above, together with what divides it
/// from the next. The topmost page is always the root.
/// Source: https://www.sqlite.org/fileformat2.html#b_tree_pages
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
    image.clear(root)
    levels = [open(level: 0, page: root)]
  }

  /// Adds a row behind all others; the key of an index is the row itself.
  /// - Throws: `PageImage.Full`.
  mutating func add(_ record: UnsafeRawBufferPointer, key: UInt64) throws {
    let local = localSize(of: record.count)
    let rest = UnsafeRawBufferPointer(rebasing: record[local...])
    let spilt = rest.isEmpty ? 0 : try spill(rest)
    let length = UInt64(record.count)
    var size = Varint.length(length) + local + (rest.isEmpty ? 0 : 4)
    if kind == .table { size += Varint.length(key) }
    var cell = Varint.write(length, to: try room(for: size, level: 0))
    if kind == .table { cell = Varint.write(key, to: cell) }
    cell.copyMemory(from: record.baseAddress ?? UnsafeRawPointer(cell), byteCount: local)
    if !rest.isEmpty { (cell + local).storeBigEndian(spilt) }
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
  private mutating func room(for size: Int, level: Int) throws -> UnsafeMutableRawPointer {
    if !levels[level].fits(size) { try turnPage(level: level) }
    return levels[level].add(size)
  }

  private mutating func turnPage(level: Int) throws {
    if level + 1 == levels.count { try riseAbove(level) }
    let divider = takeDivider(level: level)
    let full = levels[level]
    full.close()
    levels[level] = open(level: level, page: try image.addPage())
    let cell = try room(for: 4 + divider.count, level: level + 1)
    cell.storeBigEndian(UInt32(full.number))
    UnsafeMutableRawBufferPointer(start: cell + 4, count: divider.count).copyBytes(from: divider)
  }

  /// The key between a full page and the next.
  ///
  /// That of a table's last row, which stays; else the last cell, which goes. No page is ever left
  /// without a cell.
  private mutating func takeDivider(level: Int) -> [UInt8] {
    if kind == .table, level == 0 {
      return Array(unsafeUninitializedCapacity: 9) { key, count in
        guard let start = key.baseAddress.map(UnsafeMutableRawPointer.init) else { return }
        count = Varint.write(lastKey, to: start) - start
      }
    }
    let cell = levels[level].removeLast()
    guard level > 0 else { return cell }
    levels[level].lastChild = cell.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    return Array(cell.dropFirst(4))
  }

  /// Makes the root a level higher, and what it held its first child.
  private mutating func riseAbove(_ level: Int) throws {
    levels[level].move(to: try image.addPage())
    levels.append(open(level: level + 1, page: root))
  }

  /// Writes the end of a record into a chain of pages.
  /// - Returns: The number of the first.
  private mutating func spill(_ rest: UnsafeRawBufferPointer) throws -> UInt32 {
    let first = try image.addPage()
    let part = min(rest.count, image.pageSize - 4)
    UnsafeMutableRawBufferPointer(start: image.page(first) + 4, count: part)
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<part]))
    let remaining = UnsafeRawBufferPointer(rebasing: rest[part...])
    let next = remaining.isEmpty ? 0 : try spill(remaining)
    image.page(first).storeBigEndian(next)
    return UInt32(first)
  }

  private func open(level: Int, page: Int) -> OpenPage {
    let kind: OpenPage.Kind =
      switch self.kind {
      case .table: level == 0 ? .leafTable : .interiorTable
      case .index: level == 0 ? .leafIndex : .interiorIndex
      }
    return OpenPage(kind, in: image, number: page)
  }
}
