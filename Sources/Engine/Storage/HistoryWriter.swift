internal import GRDB

/// Writes deals, snapshots and events of one import with statements prepared once, and keeps their
/// digest.
final class HistoryWriter {
  private let database: Database
  private var digest: DealDigest
  private let insertDeal: RawStatement
  private let updateDeal: RawStatement
  private let insertSnapshot: RawStatement
  private let insertEvent: RawStatement
  private let snapshots: RawStatement
  private let events: RawStatement

  /// `values` are the dictionaries of the database.
  init(in database: Database, values: [ValueDictionary]) throws {
    self.database = database
    digest = try DealDigest.standing(in: database, values: values)
    insertDeal = try DealRows.insertion(in: database)
    updateDeal = try DealRows.update(in: database)
    insertSnapshot = try RawStatement(
      "INSERT OR IGNORE INTO deal_snapshots (\(StateColumns.names), day, deal, place) "
        + "VALUES (\(StateColumns.placeholders), ?, ?, ?)", in: database)
    insertEvent = try RawStatement(
      "INSERT INTO events (\(WrittenEvent.names), deal) VALUES (?, ?, ?, ?, ?, ?)", in: database)
    snapshots = try RawStatement(
      "SELECT day, \(StateColumns.names), place FROM deal_snapshots WHERE deal = ? "
        + "ORDER BY day, place",
      in: database)
    events = try RawStatement(
      "SELECT \(WrittenEvent.names) FROM events WHERE deal = ?", in: database)
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

  /// Moves a deal on to another state; what it was before stays known.
  func advance(
    _ key: Int64, id: String, from before: KnownState, to after: KnownState, events: [DealEvent]
  ) throws {
    try snapshot(key, before, id: id)
    try snapshot(key, after, id: id)
    try setPresent(key, after)
    digest.replace(before, by: after, id: id)
    try add(events, to: key, id: id)
  }

  /// All known states of a deal, oldest export first.
  func history(of key: Int64, present: KnownState) throws -> [KnownState] {
    var states: [KnownState] = []
    snapshots.bind(key, at: 1)
    while try snapshots.next() {
      states.append(StateColumns.known(day: 0, first: 1, in: snapshots))
    }
    return states.isEmpty ? [present] : states
  }

  /// The days on which a state of the deal is known to have begun, and what was told of each.
  func exactDays(of key: Int64) throws -> [Int32: ToldValues] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT day, told FROM exact_days WHERE deal = ?", arguments: [key])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], ToldValues(rawValue: $0[1])) })
  }

  /// Writes a deal's history anew.
  func replace(
    _ key: Int64, id: String, present before: KnownState, history: [KnownState],
    events: [DealEvent], exactDays: [Int32: ToldValues]
  ) throws {
    try forget(key, id: id)
    try setExactDays(exactDays, of: key)
    guard let present = history.last else { return }
    if history.count > 1 || present.state.outcome == nil {
      for (index, known) in history.enumerated() {
        let earlier = history[..<index].reversed().prefix { $0.day == known.day }
        try snapshot(key, known, id: id, place: Int64(earlier.count))
      }
    }
    try setPresent(key, present)
    digest.replace(before, by: present, id: id)
    try add(events, to: key, id: id)
  }

  private func setExactDays(_ exactDays: [Int32: ToldValues], of key: Int64) throws {
    try database.execute(sql: "DELETE FROM exact_days WHERE deal = ?", arguments: [key])
    for (day, told) in exactDays.sorted(by: { $0.key < $1.key }) {
      try database.execute(
        sql: "INSERT INTO exact_days (deal, day, told) VALUES (?, ?, ?)",
        arguments: [key, day, told.rawValue])
    }
  }

  /// Takes away a deal's snapshots and events.
  private func forget(_ key: Int64, id: String) throws {
    snapshots.bind(key, at: 1)
    while try snapshots.next() {
      let known = StateColumns.known(day: 0, first: 1, in: snapshots)
      digest.remove(snapshot: known, place: snapshots.integer(StateColumns.count + 1), id: id)
    }
    events.bind(key, at: 1)
    while try events.next() { digest.remove(WrittenEvent(0, from: events), id: id) }
    try database.execute(sql: "DELETE FROM deal_snapshots WHERE deal = ?", arguments: [key])
    try database.execute(sql: "DELETE FROM events WHERE deal = ?", arguments: [key])
  }

  private func snapshot(
    _ key: Int64, _ known: KnownState, id: String, place: Int64 = 0
  ) throws {
    StateColumns.bind(known.state, holdsFrom: known.holdsFrom, from: 1, to: insertSnapshot)
    insertSnapshot.bind(known.day, at: StateColumns.count + 1)
    insertSnapshot.bind(key, at: StateColumns.count + 2)
    insertSnapshot.bind(place, at: StateColumns.count + 3)
    try insertSnapshot.run()
    // A state of that place that is there already stays.
    if database.changesCount > 0 { digest.add(snapshot: known, place: place, id: id) }
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
