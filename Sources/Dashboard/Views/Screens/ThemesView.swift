import Screen

/// The themes by name; the selected one is shown at once.
struct ThemesView {
  private let state: State

  init(_ state: State) { self.state = state }

  /// Draws the box over whatever is below it.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let names = state.themes.names
    let height = min(rect.height, names.count + 2)
    let place = rect.centered(Size(rect.width, height))
    canvas.fill(place)
    let inner = Box("Theme", isFocused: true).draw(on: &canvas, in: place)
    let cursor = state.themes.cursor
    Table(
      columns: [TableColumn("Name", width: 10, growth: 1, isName: true)], count: names.count,
      selection: cursor.index, offset: cursor.offset, showsHeading: false
    ) { index in
      TableRow([Span(names[index])], isMarked: names[index] == state.themes.before)
    }.draw(on: &canvas, in: inner)
  }
}
