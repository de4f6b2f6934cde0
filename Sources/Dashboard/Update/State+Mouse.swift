import Screen

extension State {
  /// Selects what is clicked, opens it on the second click, and scrolls by the wheel.
  mutating func point(_ event: MouseEvent) -> [Effect] {
    switch event.action {
    case .wheelDown: return turnWheel(.moveDown)
    case .wheelUp: return turnWheel(.moveUp)
    case .press(.left) where popup == nil: click(event.point)
    default: break
    }
    return []
  }

  private mutating func turnWheel(_ command: Command) -> [Effect] {
    (0..<3).flatMap { _ in move(command) }
  }

  private mutating func click(_ point: Point) {
    if let tab = TitleBar(self).tab(at: point) {
      show(tab)
    } else {
      clickList(at: point)
    }
  }

  private mutating func clickList(at point: Point) {
    let arrangement = Arrangement(size)
    let isShared = arrangement.showsAllPanes(at: screen)
    let places: [Place] = isShared ? [.risk, .segments, .reps, .alerts] : [screen]
    for place in places {
      let list = arrangement.parts(of: place, at: screen).list
      guard list.contains(point), place != .deal, place != .model else { continue }
      show(place)
      if let line = listLine(point.y - list.y - leadingRows(of: place), of: place) {
        select(line: line, of: place)
      }
    }
  }

  /// The line of a list without the lines that separate; nil on such a line.
  private func listLine(_ line: Int, of place: Place) -> Int? {
    guard place == .reps, Arrangement(size).kind != .phone,
      let separator = reps.lineOfSeparator, line >= separator
    else { return line }
    return line == separator ? nil : line - 1
  }

  private func leadingRows(of place: Place) -> Int {
    place == .why && Arrangement(size).kind != .phone ? 2 : 1 + rowsOfForecast(above: place)
  }

  private mutating func select(line: Int, of place: Place) {
    let target = line + offset(of: place)
    guard line >= 0, line < height(of: place), target < count(of: place) else { return }
    if target == index(of: place) {
      open()
    } else {
      moveList(place, to: target)
    }
  }

  /// The first visible line of a list.
  func offset(of place: Place) -> Int {
    switch place {
    case .risk: risk.cursor.offset
    case .segments: segments.cursor.offset
    case .why: why.cursor.offset
    case .diagnosis: diagnosis.cursor.offset
    case .reps: reps.cursor.offset
    case .alerts: alerts.cursor.offset
    default: 0
    }
  }

  /// The lines of a list.
  func count(of place: Place) -> Int {
    switch place {
    case .risk: risk.count
    case .segments: segments.rows.count
    case .why: why.lines.count
    case .diagnosis: diagnosis.rows.count
    case .reps: reps.rows.count
    case .alerts: alerts.lines.count
    default: 0
    }
  }
}
