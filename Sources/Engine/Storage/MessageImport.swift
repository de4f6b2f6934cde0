internal import GRDB

/// Puts what messages tell into the deals and their histories.
struct MessageImport {
  private let database: Database
  private var writer: HistoryWriter
  private let sightings: Sightings
  private var values: StoredValues

  init(in database: Database) throws {
    self.database = database
    values = try StoredValues(in: database)
    writer = try HistoryWriter(in: database, values: values.dictionaries)
    sightings = try Sightings(in: database)
  }

  /// Takes one message in.
  /// - Throws: `MessageError.unknownDeal` for a deal of which nothing is known and whose creation it
  ///   is not.
  mutating func take(_ told: DealMessage) throws -> MessageResult {
    let message = try named(told)
    guard try !isKnown(message) else { return result(of: message, .repeated) }
    try requireCurrency(of: message)
    let known = try Store.history(of: message.dealID, in: database).map {
      (key: $0.key, states: try writer.shownHistory(of: $0.key) ?? $0.states)
    }
    try nameStages(of: message, known?.states ?? [])
    let moments = try ToldMoments(of: message.dealID, in: database)
    let isEnded = known?.states.last?.state.outcome != nil
    let fresh = freshFields(of: message, moments, key: known?.key, isEnded: isEnded)
    let events =
      if let (key, states) = known {
        try change(key, states, by: message, fresh: fresh, moments)
      } else {
        try add(message) as [DealEvent]?
      }
    let isLate = known != nil && fresh.isEmpty && !message.fields.isEmpty
    let outcome: MessageResult.Outcome = isLate ? .late : events == nil ? .unchanged : .taken
    try retell(message.dealID, isNew: known == nil)
    try note(message, outcome, isFirst: known == nil)
    try values.save(in: database)
    return result(of: message, outcome, events ?? [])
  }

  /// Has histories tell anew of a deal of which a message told more, or that was told of before.
  private mutating func retell(_ id: String, isNew: Bool) throws {
    let isAwaited = try isNew && HistoryChanges.tell(of: id, in: database)
    guard isAwaited || writer.outdated.contains(id) else { return }
    let history = try HistoryImport(
      in: database, values: values.dictionaries,
      unknownStage: values.encode("", at: Dimension.stage.index), sightings: sightings,
      writer: writer)
    var uncounted = ImportCounts()
    try history.retell([id], counts: &uncounted)
  }

  /// Has the database know a stage that makes another one bear its pipeline, before anything is
  /// written in the words of the message.
  private mutating func nameStages(of message: DealMessage, _ states: [KnownState]) throws {
    let then = states.last { $0.day <= message.day.number } ?? states.first
    for case .value(.stage, let text) in message.fields {
      let lane = Dimension.stage.index
      for known in [then, states.last].compactMap(\.self) {
        _ = values.encode(text, at: lane, insteadOf: known.state.codes[lane])
      }
    }
    guard values.hasNewNames else { return }
    try writer.finish()
    try values.saveNames(in: database)
    writer = try HistoryWriter(in: database, values: values.dictionaries)
  }

  /// A message that names its deal as files do.
  private func named(_ message: DealMessage) throws -> DealMessage {
    let stored = try Store.storedID(of: message.dealID, in: database)
    var named = message
    if let stored {
      named.dealID = stored
    } else if message.isCreation {
      named.dealID = try Store.newID(of: message.dealID, in: database)
    }
    return named
  }

  /// The first amount whose currency is told names it for all.
  private func requireCurrency(of message: DealMessage) throws {
    guard let currency = message.currency, !currency.isEmpty,
      message.fields.contains(where: { $0.name == "amount" })
    else { return }
    if let own = try Store.currency(unlike: currency, in: database) {
      throw MessageError.otherCurrency(message.dealID, currency: currency, workspace: own)
    }
    try Store.setCurrency(currency, in: database)
  }

  /// Closes the import.
  func finish() throws { try writer.finish() }

  private func result(
    of message: DealMessage, _ outcome: MessageResult.Outcome, _ events: [DealEvent] = []
  ) -> MessageResult {
    MessageResult(
      id: message.id, dealID: message.dealID, outcome: outcome, events: events,
      unread: message.unread)
  }

  private mutating func add(_ message: DealMessage) throws -> [DealEvent] {
    guard message.isCreation else { throw MessageError.unknownDeal(message.dealID) }
    let day = message.day.number
    var state = DealState(
      created: day, closed: nil, expectedClose: nil, outcome: nil, amount: 0, codes: SIMD8())
    for lane in 0..<Dimension.amountBand.index { state.codes[lane] = values.encode("", at: lane) }
    state = try merged(state, message.fields, of: message)
    writer.learn(values.dictionaries)
    let holdsFrom = SnapshotDiff.holdsFrom(first: state, exportDay: message.day).number
    let known = KnownState(state: state, day: day, holdsFrom: holdsFrom)
    let key = try writer.add(known, id: message.dealID)
    try database.execute(
      sql: "INSERT INTO exact_days (deal, day, told) VALUES (?, ?, ?)",
      arguments: [key, day, ToldValues(message.fields).union(.created).rawValue])
    return SnapshotDiff.firstEvents(of: message.dealID, in: state)
  }

  /// What happened to a deal by a message; `nil` where it changed nothing that is known of it.
  private mutating func change(
    _ key: Int64, _ old: [KnownState], by message: DealMessage, fresh: [DealMessage.Field],
    _ moments: ToldMoments
  ) throws -> [DealEvent]? {
    guard let present = old.last else { return nil }
    var message = message
    message.fields = message.fields.filter { !moments.isTaken($0, of: message) }
    try requireCreation(of: present.state, by: message)
    let told = try writer.exactDays(of: key)
    var steps = KnownSteps(
      told: told, of: key, seenIn: sightings, blanks: BlankValues(values.dictionaries))
    let states = shown(old, of: key, after: message.day.number)
    let new = try history(
      states, after: message, fresh: fresh, moments, present: states.last ?? present, among: &steps)
    // What was told again is known of its day, whatever older messages are still to come.
    guard new != old || steps.told != told, let last = new.last else { return nil }
    writer.learn(values.dictionaries)
    let events = DealHistory.events(
      in: new, of: message.dealID, dictionaries: values.dictionaries,
      steps: steps
    ) { sightings.last(of: key, before: $0.day) }
    try writer.replace(
      key, id: message.dealID, present: present, history: new, events: events,
      exactDays: steps.told)
    guard DealHistory(new).course != DealHistory(old).course else { return nil }
    guard last.state != present.state else { return [] }
    return SnapshotDiff(
      before: present.state, after: last.state, exportDay: Day(number: last.day)
    ).events(of: message.dealID, dictionaries: values.dictionaries)
  }

  private func requireCreation(of known: DealState, by message: DealMessage) throws {
    let isCreated = message.day.number >= known.created
    guard isCreated || message.fields.contains(where: \.tellsCreation) else {
      throw MessageError.beforeCreation(
        message.dealID, created: Day(number: known.created), day: message.day)
    }
  }

  /// The states with what exports after a day showed again, which an older message must not change.
  private func shown(_ old: [KnownState], of key: Int64, after day: Int32) -> [KnownState] {
    guard sightings.hasSeen(key, after: day) else { return old }
    return DealHistory(old).repeated(on: sightings.days(of: key, after: .min, before: .max))
  }

  /// What is known of a deal once a message has told all of its day and what is fresh of today.
  private mutating func history(
    _ old: [KnownState], after message: DealMessage, fresh: [DealMessage.Field],
    _ moments: ToldMoments, present: KnownState, among steps: inout KnownSteps
  ) throws -> [KnownState] {
    let day = message.day.number
    var new = old
    steps.told[day, default: []].formUnion(ToldValues(message.fields))
    if day < present.day {
      let then = new.last { $0.day <= day } ?? new.first ?? present
      new = DealHistory(new).with(
        try merged(then.state, message.fields, of: message), on: day, followsAnother: false,
        among: &steps)
    }
    if !fresh.isEmpty, let last = new.last {
      var state = try merged(last.state, fresh, of: message)
      if fresh.contains(where: \.tellsOutcome) { state = moments.placing(state, after: message) }
      let on = max(day, last.day)
      if on > day { steps.told[on]?.formUnion(ToldValues(fresh)) }
      // What another message or an export of the day has shown stays part of the day.
      new = DealHistory(new).with(
        state, on: on, followsAnother: day == last.day, among: &steps)
    }
    return new
  }

  /// A state with what a message tells.
  private mutating func merged(
    _ state: DealState, _ fields: [DealMessage.Field], of message: DealMessage
  ) throws -> DealState {
    let day = message.day.number
    var state = state
    for field in fields {
      switch field {
      case .created(let created): state.created = created.number
      case .outcome(let outcome):
        if state.outcome != outcome { state.closed = outcome == nil ? nil : day }
        state.outcome = outcome
      case .amount(let amount): state.amount = amount.minorUnits
      case .value(let dimension, let text):
        state.codes[dimension.index] = values.encode(
          text, at: dimension.index, insteadOf: state.codes[dimension.index])
      case .expectedClose(let date): state.expectedClose = date?.number
      case .closeDate, .closed: break
      }
    }
    setEnd(of: &state, to: fields, upTo: day)
    let earliest = min(state.closed ?? day, day)
    guard state.created <= earliest else {
      throw MessageError.beforeCreation(
        message.dealID, created: Day(number: state.created), day: Day(number: earliest))
    }
    return state
  }

  /// Which of two dates a close date is depends on how the deal stands after the message.
  private func setEnd(of state: inout DealState, to fields: [DealMessage.Field], upTo day: Int32) {
    for field in fields {
      switch field {
      case .closeDate(let date) where state.outcome == nil: state.expectedClose = date?.number
      case .closeDate(let date?), .closed(let date):
        if state.outcome != nil { state.closed = min(date.number, day) }
      default: break
      }
    }
  }
}

// MARK: - What was told before

extension MessageImport {
  private func isKnown(_ message: DealMessage) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM messages WHERE id = ?)",
      arguments: [message.id]) ?? false
  }

  /// The fields of which nothing newer has been told, neither by a message nor by an export, which
  /// tells of all.
  private func freshFields(
    of message: DealMessage, _ moments: ToldMoments, key: Int64?, isEnded: Bool
  ) -> [DealMessage.Field] {
    if let key, sightings.hasSeen(key, after: message.day.number) { return [] }
    func isNewest(_ name: String) -> Bool { moments.isNewest(name, of: message) }
    let isOfNow = moments.isSinceOutcome(message)
    let endsIt = message.fields.contains { $0.name == "outcome" }
    return message.fields.filter { field in
      switch field {
      // The day of an end is told with how it ended.
      case .closed: isNewest(field.name) && isOfNow
      case .closeDate: isNewest(field.name) && (isOfNow || !endsIt && !isEnded)
      default: isNewest(field.name)
      }
    }
  }

  private func note(
    _ message: DealMessage, _ outcome: MessageResult.Outcome, isFirst: Bool
  ) throws {
    try database.execute(
      literal: """
        INSERT INTO messages (id, deal_id, moment, day, outcome, added) VALUES (
          \(message.id), \(message.dealID), \(message.moment), \(message.day.number),
          \(outcome.rawValue), \(isFirst))
        """)
    try ToldMoments.note(message, in: database)
  }
}

extension DealMessage.Field {
  fileprivate var tellsCreation: Bool { if case .created = self { true } else { false } }

  fileprivate var tellsOutcome: Bool { if case .outcome = self { true } else { false } }
}
