import Engine

extension State {
  /// Shows a screen.
  mutating func show(_ place: Place) {
    guard place != screen else { return }
    if screen == .why { giveBackBase() }
    if screen != .deal { cameFrom = screen }
    screen = place
    risk.follow(height: height(of: .risk))
    followAll()
  }

  /// Shows why the win rate moved, by the dimension that was being looked at.
  mutating func showWhy() {
    if screen == .segments { why.dimension = segments.dimension }
    show(.why)
  }

  /// Goes into the selected line.
  mutating func open() {
    switch screen {
    case .risk: if let id = risk.cursor.id { openDeal(id) }
    case .alerts: if let line = alerts.selected { openSubject(of: line.alert) }
    case .reps: openRep()
    case .segments: drillSegments()
    case .why: drillWhy()
    case .diagnosis: openCause()
    default: break
    }
  }

  private mutating func openSubject(of alert: Alert) {
    if alert.isAboutDeal { return openDeal(alert.dealID) }
    guard alert.rule == .segmentDrop else {
      return show(alert.rule == .modelDrift ? .model : .risk)
    }
    if let segment = Segment(alert.segment) {
      segments.dimension = segment.dimension
      segments.cursor.expect(segment.value)
      chosenPeriod = entries.first { $0.period.description == alert.period }?.period ?? chosenPeriod
    }
    show(.segments)
  }

  /// Shows the page of a deal.
  mutating func openDeal(_ id: String) {
    deal.id = id
    deal.offset = 0
    show(.deal)
  }

  private mutating func openRep() {
    guard let rep = reps.selected?.rep else { return }
    narrow(to: Segment(.rep, rep))
    show(.risk)
  }

  private mutating func drillSegments() {
    guard !segments.table.isLoading, let dimension = segments.table.answer?.dimension,
      let row = segments.selected
    else { return }
    drill(into: Segment(dimension, row.segment))
  }

  private mutating func drillWhy() {
    guard !why.change.isLoading, let dimension = why.change.answer?.dimension,
      let line = why.selected
    else { return }
    drill(into: Segment(dimension, line.segment))
  }

  private mutating func drill(into segment: Segment) {
    guard filter.adding(segment).segments.count < Dimension.allCases.count else {
      message = Message("nothing is left to split by")
      return
    }
    narrow(to: segment)
  }

  /// Adds a crumb; what is grouped by it moves on to the next dimension.
  mutating func narrow(to segment: Segment) {
    filter = filter.adding(segment)
    if segments.dimension == segment.dimension {
      segments.dimension = freeDimension(after: segment.dimension)
      segments.cursor.expect(nil)
    }
    if why.dimension == segment.dimension {
      why.dimension = freeDimension(after: segment.dimension)
      why.cursor.expect(nil)
    }
  }

  /// The next dimension that no crumb holds; itself when there is none.
  func freeDimension(after dimension: Dimension, by step: Int = 1) -> Dimension {
    let all = Dimension.allCases
    let taken = Set(filter.segments.map(\.dimension))
    let steps = (1...all.count).lazy.map { distance in
      all[(dimension.index + (step * distance) % all.count + all.count) % all.count]
    }
    return steps.first { !taken.contains($0) } ?? dimension
  }

  /// Gives up the search that is running on the Why screen and stays there; nil when none is.
  mutating func cancelSearch() -> [Effect]? {
    guard screen == .why else { return nil }
    let request = why.drivers.cancel("The search was stopped; r starts it again")
    return request.map { request in
      message = Message("search stopped; r starts it again, Esc goes up")
      return [.stop(.drivers, request: request)]
    }
  }

  /// Goes one step out: filter text, crumb, page.
  mutating func goUp() {
    switch screen {
    case .alerts where !alerts.marked.isEmpty: alerts.marked = []
    case .alerts where !alerts.text.isEmpty: setAlertsText("")
    case .deal, .alerts, .diagnosis, .model: show(cameFrom == screen ? .risk : cameFrom)
    case .risk where !risk.text.isEmpty: setFilterText("")
    case .risk, .reps, .segments, .why: popCrumb()
    default: break
    }
  }

  private mutating func popCrumb() {
    guard let last = filter.segments.popLast() else {
      if screen == .why { show(cameFrom) }
      return
    }
    segments.dimension = last.dimension
    segments.cursor.expect(last.value)
    why.dimension = last.dimension
    why.cursor.expect(last.value)
  }

  /// Narrows the list of the screen to what matches a text.
  mutating func setFilterText(_ text: String) {
    guard screen != .alerts else { return setAlertsText(text) }
    risk.text = text
    filterToken = nil
    risk.arrange(height: height(of: .risk))
  }
}
