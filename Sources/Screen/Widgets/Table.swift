/// A list with columns, of which only the visible rows are asked for.
///
/// The selected row shows as a marker in the gutter and as a highlighted name, never as a whole
/// highlighted line: a step of the cursor then costs few bytes, and colour is not needed to see it.
public struct Table {
  /// Columns before the first field: the marker of the cursor and the mark of a chosen row.
  public static let gutter = 2

  let columns: [TableColumn]
  let count: Int
  let selection: Int?
  let offset: Int
  let showsHeading: Bool
  let row: (Int) -> TableRow

  /// A table of `count` rows whose first visible one is `offset`.
  public init(
    columns: [TableColumn], count: Int, selection: Int? = nil, offset: Int = 0,
    showsHeading: Bool = true, row: @escaping (Int) -> TableRow
  ) {
    self.columns = columns
    self.count = count
    self.selection = selection
    self.offset = max(0, offset)
    self.showsHeading = showsHeading
    self.row = row
  }

  /// How many rows fit below the heading in some height.
  public static func visibleRows(height: Int, showsHeading: Bool = true) -> Int {
    max(0, height - (showsHeading ? 1 : 0))
  }

  /// The row of the table under a place on the screen; nil on the heading and beyond the end.
  public func index(at point: Point, in rect: Rect) -> Int? {
    guard rect.contains(point) else { return nil }
    let line = point.y - rect.y - (showsHeading ? 1 : 0)
    let index = offset + line
    return line >= 0 && index < count ? index : nil
  }

  /// The column of the table under a place on the screen; nil between columns.
  public func column(at point: Point, in rect: Rect) -> Int? {
    let x = point.x - rect.x - Self.gutter
    return layout(in: rect).fields.first { x >= $0.x && x < $0.x + $0.width }?.column
  }

  /// Draws the heading and the visible rows.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    var body = rect
    let layout = layout(in: rect)
    if showsHeading { drawHeading(on: &canvas, in: body.cutTop(1), layout: layout) }
    for line in 0..<body.height where offset + line < count {
      let index = offset + line
      draw(row(index), on: &canvas, in: body.row(line), layout, isSelected: index == selection)
    }
  }

  private func layout(in rect: Rect) -> TableLayout {
    TableLayout(columns, room: rect.width - Self.gutter)
  }

  private func drawHeading(on canvas: inout Canvas, in line: Rect, layout: TableLayout) {
    for field in layout.fields {
      let column = columns[field.column]
      canvas.write(
        column.title, in: place(of: field, in: line), role: .heading, alignment: column.alignment)
    }
  }

  private func draw(
    _ row: TableRow, on canvas: inout Canvas, in line: Rect, _ layout: TableLayout,
    isSelected: Bool
  ) {
    var gutter = line
    gutter = gutter.cutLeft(Self.gutter)
    if isSelected {
      canvas.write(canvas.glyphs.marker, in: gutter.cutLeft(1), role: .marker)
    } else {
      _ = gutter.cutLeft(1)
    }
    if row.isMarked { canvas.write(canvas.glyphs.mark, in: gutter, role: .mark) }
    for field in layout.fields where field.column < row.cells.count {
      let span = row.cells[field.column]
      let column = columns[field.column]
      let role = isSelected && column.isName ? Role.selection : span.role
      let place = place(of: field, in: line)
      if column.holdsIDs {
        canvas.write(id: span.text, in: place, role: role)
      } else {
        canvas.write(span.text, in: place, role: role, alignment: column.alignment)
      }
    }
  }

  private func place(of field: TableLayout.Field, in line: Rect) -> Rect {
    let room = line.inset(left: Self.gutter)
    return Rect(
      x: room.x + field.x, y: line.y, width: min(field.width, room.width - field.x),
      height: line.height)
  }
}
