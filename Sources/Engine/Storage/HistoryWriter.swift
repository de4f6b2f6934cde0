internal import GRDB

/// Writes deals, snapshots and events of one import with statements prepared once, and keeps their
/// digest.
///
/// Of deals of which histories tell, what exports showed and messages told is kept beside what is known
/// of them: an import changes the former, and what is known is told anew from all of it.
final class HistoryWriter {
  private let database: Database
  private var digest: DealDigest
  private let insertDeal: RawStatement
  private let updateDeal: RawStatement
  private let insertEvent: RawStatement
  private let events: RawStatement
  private let removeEvents: RawStatement
  private let known: HistoryTable
  private let shown: HistoryTable
  /// The ids of deals whose histories are to be told anew.
  private(set) var outdated: Set<String> = []

  /// `values` are the dictionaries of the database.
  init(in database: Database, values: [ValueDictionary]) throws {
    self.database = database
    digest = try DealDigest.standing(in: database, values: values)
    insertDeal = try DealRows.insertion(in: database)
    updateDeal = try DealRows.update(in: database)
    insertEvent = try RawStatement(
      "INSERT INTO events (\(WrittenEvent.names), deal) VALUES (?, ?, ?, ?, ?, ?)", in: database)
    events = try RawStatement(
      "SELECT \(WrittenEvent.names) FROM events WHERE deal = ? ORDER BY id", in: database)
    removeEvents = try RawStatement("DELETE FROM events WHERE deal = ?", in: database)
    known = try HistoryTable.known(in: database)
    shown = try HistoryTable.shown(in: database)
  }

  /// Takes in the values that the dictionaries of the database have gained.
  func learn(_ values: [ValueDictionary]) { digest.extend(with: values) }

  /// Records the digest of all that stands now.
  func finish() throws { try digest.save(in: database) }

  /// Adds a deal, with a snapshot while it is open.
  /// - Returns: The deal's key.
  func add(_ known: KnownState, id: String) throws -> Int64 {
    StateColumns.bind(known.state, holdsFrom: known.holdsFrom, from: 1, to: insertDeal)
    insertDeal.bind(known.day, at: DealRows.stateDay)
    try insertDeal.run(text: id, at: DealRows.dealID)
    let key = database.lastInsertedRowID
    digest.add(known, id: id)
    if known.state.outcome == nil { try snapshot(key, known, id: id) }
    return key
  }

  /// Moves a deal on to another state that an export showed; what it was before stays known.
  func advance(
    _ key: Int64, id: String, from before: KnownState, to after: KnownState, events: [DealEvent]
  ) throws {
    guard try !shown.holds(key) else {
      outdated.insert(id)
      return try shown.write([before, after], of: key)
    }
    try snapshot(key, before, id: id)
    try snapshot(key, after, id: id)
    try setPresent(key, after)
    digest.replace(before, by: after, id: id)
    try add(events, to: key, id: id)
  }

  /// All states of a deal that exports showed or messages told, oldest export first.
  func history(of key: Int64, present: KnownState) throws -> [KnownState] {
    try shownHistory(of: key) ?? known.states(of: key).history(upTo: present)
  }

  /// The same of a deal of which histories tell as well; `nil` of another.
  func shownHistory(of key: Int64) throws -> [KnownState]? {
    let states = try shown.states(of: key)
    return states.isEmpty ? nil : states.map(\.known)
  }

  /// The days on which such a state is known to have begun, and what was told of each.
  func exactDays(of key: Int64) throws -> [Int32: ToldValues] {
    try shown.holds(key) ? shown.told(of: key) : known.told(of: key)
  }

  /// Writes anew what exports showed and messages told of a deal.
  func replace(
    _ key: Int64, id: String, present before: KnownState, history: [KnownState],
    events: [DealEvent], exactDays: [Int32: ToldValues]
  ) throws {
    guard try !shown.holds(key) else {
      outdated.insert(id)
      try shown.removeStates(of: key)
      try shown.write(history, of: key)
      return try shown.set(told: exactDays, of: key)
    }
    _ = try retell(
      key, id: id, present: before, history: history, events: events, exactDays: exactDays)
  }

  /// Has the history of a deal told anew that was seen once more, where histories tell of it.
  func expire(_ key: Int64, id: String) throws {
    if try shown.holds(key) { outdated.insert(id) }
  }

  /// Keeps what exports showed and messages told of a deal beside what histories make of it.
  func separate(_ key: Int64, present: KnownState) throws {
    guard try !shown.holds(key) else { return }
    try shown.write(try known.states(of: key).history(upTo: present), of: key)
    try shown.set(told: try known.told(of: key), of: key)
  }

  /// Writes anew what is known of a deal.
  /// - Returns: Whether anything else was known before.
  func retell(
    _ key: Int64, id: String, present before: KnownState, history: [KnownState],
    events: [DealEvent], exactDays: [Int32: ToldValues]
  ) throws -> Bool {
    guard let present = history.last else { return false }
    let (states, written) = try (known.states(of: key), self.events(of: key))
    let isKnown =
      try history == states.history(upTo: before) && exactDays == known.told(of: key)
      && events.map(WrittenEvent.init) == written
    if isKnown { return false }
    try forget(states, written, of: key, id: id)
    try known.set(told: exactDays, of: key)
    if history.count > 1 || present.state.outcome == nil {
      for placed in HistoryTable.Placed.inOrder(history) { try snapshot(key, placed, id: id) }
    }
    try setPresent(key, present)
    digest.replace(before, by: present, id: id)
    try add(events, to: key, id: id)
    return true
  }

  private func events(of key: Int64) throws -> [WrittenEvent] {
    var found: [WrittenEvent] = []
    events.bind(key, at: 1)
    while try events.next() { found.append(WrittenEvent(0, from: events)) }
    return found
  }

  /// Takes away a deal's snapshots and events.
  private func forget(
    _ states: [HistoryTable.Placed], _ events: [WrittenEvent], of key: Int64, id: String
  ) throws {
    for placed in states { digest.remove(snapshot: placed.known, place: placed.place, id: id) }
    for event in events { digest.remove(event, id: id) }
    try known.removeStates(of: key)
    removeEvents.bind(key, at: 1)
    try removeEvents.run()
  }

  private func snapshot(_ key: Int64, _ known: KnownState, id: String) throws {
    try snapshot(key, HistoryTable.Placed(known: known, place: 0), id: id)
  }

  private func snapshot(_ key: Int64, _ placed: HistoryTable.Placed, id: String) throws {
    // A state of that place that is there already stays.
    guard try known.add(placed, to: key) else { return }
    digest.add(snapshot: placed.known, place: placed.place, id: id)
  }

  private func setPresent(_ key: Int64, _ known: KnownState) throws {
    StateColumns.bind(known.state, holdsFrom: known.holdsFrom, from: 1, to: updateDeal)
    updateDeal.bind(known.day, at: DealRows.stateDay)
    updateDeal.bind(key, at: DealRows.key)
    try updateDeal.run()
  }

  private func add(_ events: [DealEvent], to key: Int64, id: String) throws {
    insertEvent.bind(key, at: WrittenEvent.count + 1)
    for event in events.map(WrittenEvent.init) {
      event.bind(from: 1, to: insertEvent)
      try insertEvent.run()
      digest.add(event, id: id)
    }
  }
}

extension [HistoryTable.Placed] {
  /// All states of a deal; one without any is what it is at present.
  fileprivate func history(upTo present: KnownState) -> [KnownState] {
    isEmpty ? [present] : map(\.known)
  }
}

extension HistoryTable {
  /// Adds states in order; those that are there already stay.
  fileprivate func write(_ states: [KnownState], of key: Int64) throws {
    for placed in Placed.inOrder(states) { _ = try add(placed, to: key) }
  }
}
