import Engine

extension State {
  /// Goes to the screen that shows what a hypothesis is about, or says why none does.
  mutating func openCause() {
    guard let cause = diagnosis.selected?.cause else { return }
    switch cause {
    case .fewSegments: show(.why)
    case .largerDeals: showWhy(by: .amountBand)
    case .seasonality: showSeason()
    case .definitions: showSegments(by: .stage)
    case .weakerLeads: showSegments(by: .leadSource)
    case .pipelineQuality, .longerCycles: showOpenDeals()
    case .stalling: showStalls()
    case .singleReps: show(.reps)
    }
  }

  private mutating func showWhy(by dimension: Dimension) {
    why.dimension = dimension
    show(.why)
  }

  private mutating func showSegments(by dimension: Dimension) {
    segments.dimension = dimension
    show(.segments)
  }

  /// The base of a year ago is lent to the Why screen and given back when it is left.
  private mutating func showSeason() {
    if against != .yearAgo { diagnosis.lentBase = against }
    against = .yearAgo
    show(.why)
    message = Message("against a year ago while this screen is shown")
  }

  /// Compares as before a hypothesis asked for another base.
  mutating func giveBackBase() {
    guard let base = diagnosis.lentBase else { return }
    diagnosis.lentBase = nil
    against = base
  }

  private mutating func showOpenDeals() {
    if let board = risk.board.answer, board.rows.isEmpty {
      refuseToShow("no deal is open\(crumbs.isEmpty ? "" : " in these segments")")
    } else {
      show(.risk)
    }
  }

  private mutating func showStalls() {
    let stalls = alerts.inbox.answer?[.open].contains { $0.rule == .stageStall }
    if stalls == false {
      refuseToShow("no deal in the inbox is stalled in its stage")
    } else {
      alerts.shown = .open
      show(.alerts)
    }
  }

  private mutating func refuseToShow(_ reason: String) {
    message = Message("nothing to show there, because \(reason)")
  }
}
