import Engine

extension State {
  /// The questions behind what is visible that have not been asked yet.
  mutating func missingLoads() -> [Effect] {
    let (filter, basis) = (filter, basis)
    var effects: [Effect?] = []
    if isShown(.risk) { effects.append(ask(\.risk.board) { .loadBoard(filter, request: $0) }) }
    effects.append(ask(\.periods) { .loadPeriods(basis, request: $0) })
    effects.append(ask(\.alerts.inbox) { .loadAlerts(request: $0) })
    if popup == .story, let id = alerts.story {
      effects.append(ask(\.alerts.events) { .loadAlertEvents(id, request: $0) })
    }
    if let comparison { effects += missingComparisons(comparison) }
    if screen == .model { effects.append(ask(\.model.page) { .loadModel(request: $0) }) }
    if let id = shownDeal { effects.append(ask(\.deal.page) { .loadDeal(id, request: $0) }) }
    let asked = effects.compactMap(\.self)
    return asked + stopSearches() + (asked.isEmpty ? missingForecast() : [])
  }

  /// The question after the forecast, once nothing else that is visible would wait behind it.
  private mutating func missingForecast() -> [Effect] {
    guard isShown(.risk), hasRoomForForecast, risk.board.answer != nil, !risk.board.isLoading,
      !periods.isLoading
    else { return [] }
    return [ask(\.risk.forecast) { .loadForecast(request: $0) }].compactMap(\.self)
  }

  /// The questions about two periods, the quick ones first.
  private mutating func missingComparisons(_ comparison: Comparison) -> [Effect?] {
    let (segmentsBy, whyBy, weight) = (segments.dimension, whyDimension, weight)
    let (period, versus) = (comparison.period, comparison.versus)
    var effects: [Effect?] = []
    if isShown(.segments) {
      effects.append(ask(\.segments.table) { .loadSegments(segmentsBy, comparison, request: $0) })
    }
    if isShown(.why) {
      effects.append(ask(\.why.change) { .loadChange(whyBy, weight, comparison, request: $0) })
    }
    if isShown(.reps) {
      effects.append(ask(\.reps.board) { .loadReps(period, comparison.filter, request: $0) })
    }
    if screen == .why {
      effects.append(ask(\.why.drivers) { .loadDrivers(comparison, request: $0) })
    }
    if screen == .diagnosis {
      effects.append(
        ask(\.diagnosis.answer) { .loadDiagnosis(period, versus: versus, request: $0) })
    }
    return effects
  }

  /// Gives up what takes long and can no longer be seen.
  private mutating func stopSearches() -> [Effect] {
    let drivers = screen == .why ? nil : why.drivers.stop()
    let hypotheses = screen == .diagnosis ? nil : diagnosis.answer.stop()
    return [
      drivers.map { .stop(.drivers, request: $0) },
      hypotheses.map { .stop(.diagnosis, request: $0) },
    ].compactMap(\.self)
  }

  /// Whether a view can be seen, alone or beside others.
  private func isShown(_ place: Place) -> Bool {
    screen == place || allPanes && place != .deal
  }

  private var allPanes: Bool { Arrangement(size).showsAllPanes(at: screen) }

  /// Beside the segments, the change is split as they are.
  private var whyDimension: Dimension { allPanes ? segments.dimension : why.dimension }

  /// The deal whose page is open, or whose detail has a pane of its own.
  private var shownDeal: String? {
    if screen == .deal { return deal.id }
    let arrangement = Arrangement(size)
    let hasPane = arrangement.kind == .split && screen == .risk || allPanes
    return hasPane ? risk.peek : nil
  }

  private mutating func ask<Answer>(
    _ slot: WritableKeyPath<State, Loaded<Answer>>, _ question: (Int) -> Effect
  ) -> Effect? {
    guard let effect = self[keyPath: slot].ask(question, request: lastRequest + 1) else {
      return nil
    }
    lastRequest += 1
    return effect
  }

  /// Has everything asked again; the deals on the board stay where they are.
  mutating func expireAll() {
    periods.expire()
    risk.board.expire()
    risk.forecast.expire()
    risk.keepsOrder = risk.board.answer != nil
    segments.table.expire()
    why.change.expire()
    why.drivers.expire()
    diagnosis.answer.expire()
    reps.board.expire()
    alerts.inbox.expire()
    alerts.events.expire()
    model.page.expire()
    deal.page.expire()
  }
}
