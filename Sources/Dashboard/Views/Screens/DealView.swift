import Screen

/// The page of one deal, scrolled line by line.
struct DealView {
  private let state: State

  init(_ state: State) { self.state = state }

  /// Draws the lines from the scroll offset on.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let lines = DealLines(state).all
    let first = min(max(0, state.deal.offset), lines.count)
    PageLine.draw(lines[first...], on: &canvas, in: rect)
  }
}
