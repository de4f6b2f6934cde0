public import Screen

/// Draws the dashboard on an empty canvas.
///
/// Reads the state only; draws something sensible at any size and before any answer has come.
public func view(_ state: State, on canvas: inout Canvas) {
  let arrangement = Arrangement(canvas.size)
  guard arrangement.kind != .tooSmall else {
    TooSmall(canvas.size).draw(on: &canvas)
    return
  }
  TitleBar(state).draw(on: &canvas, in: arrangement.title)
  CrumbLine(state).draw(on: &canvas, in: arrangement.crumbs)
  let panes: [Place] =
    arrangement.showsAllPanes(at: state.screen)
    ? [.risk, .segments, .reps, .alerts] : [state.screen]
  for place in panes { Pane(place, of: state).draw(on: &canvas, arrangement) }
  StatusLine(state).draw(on: &canvas, in: arrangement.status)
  BottomLine(state).draw(on: &canvas, in: arrangement.hints)
  switch state.popup {
  case .answer: AnswerView(state).draw(on: &canvas, in: arrangement.overlay(.answer))
  case .story: AlertStory(state).draw(on: &canvas, in: arrangement.overlay(.story))
  case .help: HelpView(state).draw(on: &canvas, in: arrangement.overlay(.help))
  case .themes: ThemesView(state).draw(on: &canvas, in: arrangement.overlay(.themes))
  default: break
  }
}
