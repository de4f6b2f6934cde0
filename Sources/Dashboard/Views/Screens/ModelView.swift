import Screen

/// The page of the model that answers, with the picture of its reliability beside it where there is room.
struct ModelView {
  private let state: State

  init(_ state: State) { self.state = state }

  /// Draws the lines from the scroll offset on.
  func draw(on canvas: inout Canvas, _ parts: Arrangement.Parts) {
    guard state.noDealsYet == nil, let lines = ModelLines(state) else {
      EmptyPage(emptiness).draw(on: &canvas, in: parts.list)
      return
    }
    let all = lines.all
    let first = min(max(0, state.model.offset), all.count)
    PageLine.draw(all[first...], on: &canvas, in: parts.list)
    let room = Size(parts.detail.width - 1, min(parts.detail.height, parts.detail.width / 2))
    PageLine.draw(lines.chart(room)[...], on: &canvas, in: parts.detail)
  }

  private var emptiness: String {
    state.noDealsYet ?? state.model.page.failure.map(Format.sentence) ?? "Loading the model."
  }
}
