/// What happened to a deal between two exports, told from the two states alone.
struct SnapshotDiff {
  let before: DealState
  let after: DealState
  /// The day of the later export.
  let exportDay: Day
  /// The day on which the earlier state was last seen; `nil` where the export's day is exact.
  var lastSeen: Day?
  /// The values that are known to have changed on the export's day.
  var exact: ToldValues = []
  /// The values of which one of the states tells nothing, so that no change of them is known.
  var unknown: ToldValues = []

  /// The state ended in another outcome than before.
  var hasNewOutcome: Bool { after.outcome != nil && after.outcome != before.outcome }

  /// The day from which the later state held: the close date of a new outcome, else the day of
  /// the export.
  var holdsFrom: Day {
    hasNewOutcome ? after.closed.map { Day(number: $0) } ?? exportDay : exportDay
  }

  /// The day from which a state held that nothing is known before of.
  static func holdsFrom(first state: DealState, exportDay: Day) -> Day {
    state.outcome == nil ? exportDay : state.closed.map { Day(number: $0) } ?? exportDay
  }

  /// What the first state that is known of a deal tells: its creation, and its end when it has one.
  static func firstEvents(of dealID: String, in state: DealState) -> [DealEvent] {
    let creation = DealEvent(.dealCreated, dealID: dealID, day: Day(number: state.created))
    guard let outcome = state.outcome, let closed = state.closed else { return [creation] }
    let end = DealEvent(
      outcome == .won ? .dealWon : .dealLost, dealID: dealID, day: Day(number: closed),
      after: outcome.word)
    return [creation, end]
  }

  /// The events between the two states.
  ///
  /// A stage is the one in which a deal is worked: the label under which it closes is no event.
  /// Changes of the attributes other than the rep are corrections and no events either.
  func events(of dealID: String, dictionaries: [ValueDictionary]) -> [DealEvent] {
    var events: [DealEvent] = []
    func add(_ kind: DealEvent.Kind, _ value: ToldValues, _ before: String?, _ after: String?) {
      let isExact = exact.contains(value)
      events.append(
        DealEvent(
          kind, dealID: dealID, day: isExact ? holdsFrom : changeDay, before: before, after: after,
          seenAfter: isExact ? nil : lastSeen))
    }
    if !hasNewOutcome, isKnown(.stage), before.code(of: .stage) != after.code(of: .stage) {
      let stages = dictionaries[Dimension.stage.index]
      add(.stageUpdated, .stage, stages[before.code(of: .stage)], stages[after.code(of: .stage)])
    }
    if let (earlier, later) = closeDates, after.outcome != nil || isKnown(.expectedClose) {
      add(.closeDateChanged, after.outcome == nil ? .expectedClose : endTold, earlier, later)
    }
    if isKnown(.amount), before.amount != after.amount {
      add(.amountChanged, .amount, Self.text(before.amount), Self.text(after.amount))
    }
    if isKnown(.value(of: .rep)), before.code(of: .rep) != after.code(of: .rep) {
      events.append(ownerChange(of: dealID, dictionaries[Dimension.rep.index]))
    }
    if let kind = outcomeKind { events.append(end(kind, of: dealID)) }
    return events
  }

  /// What tells the day of an end: where a stage is told that ends a deal, so is its day.
  private var endTold: ToldValues {
    [.outcome, .closeDate].first { exact.contains($0) } ?? .stage
  }

  /// Whether a change of a value is one: it was told, or both states tell the value.
  private func isKnown(_ value: ToldValues) -> Bool {
    exact.contains(value) || !unknown.contains(value)
  }

  /// The last day on which what changed can have changed, and of which the later state tells.
  ///
  /// What was not so before a deal's end was so from then on, unless the deal was seen after that.
  private var changeDay: Day {
    lastSeen.map { $0 < holdsFrom } ?? true ? holdsFrom : exportDay
  }

  /// A close date tells when a deal ended, whenever that was seen.
  private func end(_ kind: DealEvent.Kind, of dealID: String) -> DealEvent {
    DealEvent(
      kind, dealID: dealID, day: holdsFrom, before: before.outcome?.word,
      after: after.outcome?.word,
      seenAfter: hasNewOutcome || exact.contains(endTold) ? nil : lastSeen)
  }

  /// No close date tells when a deal came into other hands: the export's day is all that is known.
  private func ownerChange(of dealID: String, _ reps: ValueDictionary) -> DealEvent {
    DealEvent(
      .ownerChanged, dealID: dealID, day: exportDay, before: reps[before.code(of: .rep)],
      after: reps[after.code(of: .rep)],
      seenAfter: exact.contains(.value(of: .rep)) ? nil : lastSeen)
  }

  /// The close dates where they differ: the expected ones of an open deal, else the real ones.
  ///
  /// That a deal ended changes no date.
  private var closeDates: (before: String?, after: String?)? {
    let days =
      switch (before.outcome, after.outcome) {
      case (_, nil): (before.expectedClose, after.expectedClose)
      case (nil, _): (Int32?.none, Int32?.none)
      default: (before.closed, after.closed)
      }
    return days.0 == days.1 ? nil : (Self.text(days.0), Self.text(days.1))
  }

  private var outcomeKind: DealEvent.Kind? {
    guard before.outcome != after.outcome else { return nil }
    switch after.outcome {
    case .won: return .dealWon
    case .lost, .noDecision: return .dealLost
    case nil: return .reopened
    }
  }

  private static func text(_ day: Int32?) -> String? { day.map { Day(number: $0).description } }

  /// Major units with two decimals, whatever the language of the reader.
  private static func text(_ amount: Int64) -> String {
    let cents = amount.magnitude % 100
    let sign = amount < 0 ? "-" : ""
    return sign + "\(amount.magnitude / 100)." + (cents < 10 ? "0" : "") + "\(cents)"
  }
}
