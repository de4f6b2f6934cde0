/// A page of a b-tree that is being filled, its cells from the end towards the head.
///
/// Source: https://www.sqlite.org/fileformat2.html#b_tree_pages
struct OpenPage {
  enum Kind: UInt8 {
    case interiorIndex = 2
    case interiorTable = 5
    case leafIndex = 10
    case leafTable = 13

    var isLeaf: Bool { self == .leafIndex || self == .leafTable }
  }

  /// Counted from 1.
  private(set) var number: Int
  /// The last child of an interior page.
  var lastChild = 0
  private let kind: Kind
  private let image: PageImage
  private var count = 0
  /// Behind the places of the cells.
  private var head: Int
  /// Where the cell added last begins, and where it ends.
  private var first, end: Int

  /// Fills a page that holds zeros.
  init(_ kind: Kind, in image: PageImage, number: Int) {
    self.kind = kind
    self.image = image
    self.number = number
    head = kind.isLeaf ? 8 : 12
    (first, end) = (image.pageSize, image.pageSize)
  }

  @inline(__always)
  func fits(_ size: Int) -> Bool { head + 2 + size <= first }

  /// Takes room for a cell.
  @inline(__always)
  mutating func add(_ size: Int) -> UnsafeMutableRawPointer {
    let start = image.page(number)
    end = first
    first -= size
    (start + head).storeBigEndian(UInt16(truncatingIfNeeded: first))
    head += 2
    count += 1
    return start + first
  }

  /// Takes the cell added last out again.
  mutating func removeLast() -> [UInt8] {
    let cell = UnsafeRawBufferPointer(start: image.page(number) + first, count: end - first)
    first = end
    head -= 2
    count -= 1
    return Array(cell)
  }

  /// Moves what the page holds to another, which has been added, and leaves zeros.
  mutating func move(to other: Int) {
    image.page(other).copyMemory(from: image.page(number), byteCount: image.pageSize)
    image.clear(number)
    number = other
  }

  /// Writes the head; the page is whole then.
  func close() {
    let start = image.page(number)
    start.storeBytes(of: kind.rawValue, as: UInt8.self)
    (start + 3).storeBigEndian(UInt16(count))
    // The end of a page of 65,536 bytes is written as 0.
    (start + 5).storeBigEndian(UInt16(truncatingIfNeeded: first))
    if !kind.isLeaf { (start + 8).storeBigEndian(UInt32(lastChild)) }
  }
}

extension UnsafeMutableRawPointer {
  @inline(__always)
  func storeBigEndian<Value: FixedWidthInteger>(_ value: Value) {
    storeBytes(of: value.bigEndian, as: Value.self)
  }
}
