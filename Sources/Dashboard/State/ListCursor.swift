import Screen

/// The selected line of a list, tied to what it shows and not to its place.
struct ListCursor<ID: Hashable & Sendable>: Hashable, Sendable {
  private(set) var id: ID?
  private(set) var index = 0
  /// The first visible line.
  private(set) var offset = 0

  /// Moves to a line, or to the nearest one that exists.
  mutating func move(to index: Int, in ids: some RandomAccessCollection<ID>, height: Int) {
    self.index = max(0, min(index, ids.count - 1))
    id = ids.isEmpty ? nil : ids[ids.index(ids.startIndex, offsetBy: self.index)]
    scroll(count: ids.count, height: height)
  }

  /// Finds its line again after the list has changed; keeps the place when the line has gone.
  mutating func follow(_ ids: some RandomAccessCollection<ID>, height: Int) {
    let found = id.flatMap { id in ids.firstIndex(of: id) }
    let index = found.map { ids.distance(from: ids.startIndex, to: $0) }
    move(to: index ?? self.index, in: ids, height: height)
  }

  /// Points at a line of a list that is still to come.
  mutating func expect(_ id: ID?) {
    self.id = id
    if id == nil { index = 0 }
  }

  private mutating func scroll(count: Int, height: Int) {
    offset = Scroll.offset(keeping: index, from: offset, count: count, height: height)
  }
}
