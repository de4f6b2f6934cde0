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
  private(set) var number: UInt32
  /// The last child of an interior page.
  var lastChild: UInt32 = 0
  private let kind: Kind
  private var start: UnsafeMutableRawPointer
  private var count = 0
  /// Behind the places of the cells.
  private var head: Int
  /// Where the cell added last begins, and where it ends.
  private var first, end: Int

  init(_ kind: Kind, number: Int, at start: UnsafeMutableRawPointer, size: Int) {
    self.kind = kind
    self.number = UInt32(number)
    self.start = start
    head = kind.isLeaf ? 8 : 12
    (first, end) = (size, size)
  }

  @inline(__always)
  func fits(_ size: Int) -> Bool { head + 2 + size <= first }

  /// Takes room for a cell.
  @inline(__always)
  mutating func add(_ size: Int) -> UnsafeMutableRawPointer {
    end = first
    first -= size
    (start + head).storeBigEndian(UInt16(truncatingIfNeeded: first))
    head += 2
    count += 1
    return start + first
  }

  /// Takes the cell added last out again; its bytes stay readable.
  mutating func removeLast() -> UnsafeRawBufferPointer {
    let cell = UnsafeRawBufferPointer(start: start + first, count: end - first)
    first = end
    head -= 2
    count -= 1
    return cell
  }

  /// Moves what the page holds into another of the same size.
  mutating func move(to number: Int, at place: UnsafeMutableRawPointer, size: Int) {
    place.copyMemory(from: start, byteCount: size)
    (self.number, start) = (UInt32(number), place)
  }

  /// Writes the head; the page is whole then.
  func close() {
    start.storeBytes(of: kind.rawValue, as: UInt8.self)
    (start + 1).storeBigEndian(UInt16(0))
    (start + 3).storeBigEndian(UInt16(count))
    // The end of a page of 65,536 bytes is written as 0.
    (start + 5).storeBigEndian(UInt16(truncatingIfNeeded: first))
    (start + 7).storeBytes(of: 0, as: UInt8.self)
    if !kind.isLeaf { (start + 8).storeBigEndian(lastChild) }
  }
}

extension UnsafeMutableRawPointer {
  @inline(__always)
  func storeBigEndian<Value: FixedWidthInteger>(_ value: Value) {
    storeBytes(of: value.bigEndian, as: Value.self)
  }
}
