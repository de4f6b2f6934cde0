/// A grid of cells to draw a frame on.
///
/// Whatever is written passes the sanitiser and is clipped: no drawing reaches beyond its field.
public struct Canvas: Equatable, Sendable {
  public let size: Size
  public let glyphs: Glyphs

  /// Where the terminal's cursor stands, in a prompt; nil hides it.
  public var cursor: Point?

  private(set) var cells: [Cell]

  /// An empty canvas.
  public init(_ size: Size, glyphs: Glyphs = .unicode) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The whole canvas as a rectangle.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place on the canvas; nil outside.
  public subscript(_ point: Point) -> Cell? {
    bounds.contains(point) ? cells[point.y * size.width + point.x] : nil
  }

  /// The cells of one row from left to right.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    bounds.row(y).isEmpty ? [] : cells[y * size.width..<(y + 1) * size.width]
  }

  /// Fills a rectangle with one character.
  public mutating func fill(_ rect: Rect, with text: String = " ", role: Role = .text) {
    let grapheme = sanitiser.graphemes(text).first.flatMap { $0.width == 1 ? $0 : nil } ?? .space
    let area = rect.intersection(bounds)
    for y in area.y..<area.endY {
      for x in area.x..<area.endX { put(grapheme, at: Point(x, y), role: role) }
    }
  }

  /// Gives the cells of a rectangle another role and leaves their text.
  public mutating func paint(_ rect: Rect, role: Role) {
    let area = rect.intersection(bounds)
    for y in area.y..<area.endY {
      for x in area.x..<area.endX { cells[y * size.width + x].role = role }
    }
  }

  var sanitiser: Sanitiser { Sanitiser(glyphs.charset) }

  /// Places a character whose columns are known to lie on the canvas.
  ///
  /// A wide character that loses one of its halves loses the other too.
  mutating func put(_ grapheme: Grapheme, at point: Point, role: Role) {
    let index = point.y * size.width + point.x
    let cell = Cell(grapheme, role: role)
    clearHalves(at: index, width: cell.width)
    cells[index] = cell
    if cell.width == 2 { cells[index + 1] = .continuation(role: role) }
  }

  private mutating func clearHalves(at index: Int, width: Int) {
    if cells[index].isContinuation {
      cells[index - 1] = Cell(.space, role: cells[index - 1].role)
    }
    let last = index + width - 1
    if cells[last].width == 2 {
      cells[last + 1] = Cell(.space, role: cells[last].role)
    }
  }
}
