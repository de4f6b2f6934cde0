internal import GRDB

/// Writes deals, snapshots and events of one import with statements prepared once.
struct HistoryWriter {
  private let database: Database
  private let insertDeal: RawStatement
  private let updateDeal: RawStatement
  private let insertSnapshot: RawStatement
  private let insertEvent: RawStatement
  private let snapshots: RawStatement

  init(in database: Database) throws {
    self.database = database
    insertDeal = try DealRows.insertion(in: database)
    updateDeal = try DealRows.update(in: database)
    insertSnapshot = try RawStatement(
      "INSERT OR IGNORE INTO deal_snapshots (\(StateColumns.names), day, deal, place) "
        + "VALUES (\(StateColumns.placeholders), ?, ?, ?)", in: database)
    insertEvent = try RawStatement(
      "INSERT INTO events (deal, day, kind, before, after, seen_after) VALUES (?, ?, ?, ?, ?, ?)",
      in: database)
    snapshots = try RawStatement(
      "SELECT day, \(StateColumns.names) FROM deal_snapshots WHERE deal = ? "
        + "ORDER BY day, place",
      in: database)
  }

  /// Adds a deal, with a snapshot while it is open.
  /// - Returns: The deal's key.
  func add(_ known: KnownState, id: String) throws -> Int64 {
    StateColumns.bind(known.state, holdsFrom: known.holdsFrom, from: 1, to: insertDeal)
    insertDeal.bind(known.day, at: DealRows.stateDay)
    try insertDeal.run(text: id, at: DealRows.dealID)
    let key = database.lastInsertedRowID
    if known.state.outcome == nil { try snapshot(key, known) }
    return key
  }

  /// Moves a deal on to another state; what it was before stays known.
  func advance(
    _ key: Int64, from before: KnownState, to after: KnownState, events: [DealEvent]
  ) throws {
    try snapshot(key, before)
    try snapshot(key, after)
    try setPresent(key, after)
    try add(events, to: key)
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

  /// The days on which a state of the deal is known to have begun.
  func exactDays(of key: Int64) throws -> Set<Int32> {
    try Int32.fetchSet(
      database, sql: "SELECT day FROM exact_days WHERE deal = ?", arguments: [key])
  }

  /// Writes a deal's history anew.
  func replace(
    _ key: Int64, history: [KnownState], events: [DealEvent], exactDays: Set<Int32>
  ) throws {
    try database.execute(sql: "DELETE FROM exact_days WHERE deal = ?", arguments: [key])
    for day in exactDays.sorted() {
      try database.execute(
        sql: "INSERT INTO exact_days (deal, day) VALUES (?, ?)", arguments: [key, day])
    }
    try database.execute(sql: "DELETE FROM deal_snapshots WHERE deal = ?", arguments: [key])
    try database.execute(sql: "DELETE FROM events WHERE deal = ?", arguments: [key])
    guard let present = history.last else { return }
    if history.count > 1 || present.state.outcome == nil {
      for (index, known) in history.enumerated() {
        let earlier = history[..<index].reversed().prefix { $0.day == known.day }
        try snapshot(key, known, place: earlier.count)
      }
    }
    try setPresent(key, present)
    try add(events, to: key)
  }

  private func snapshot(_ key: Int64, _ known: KnownState, place: Int = 0) throws {
    StateColumns.bind(known.state, holdsFrom: known.holdsFrom, from: 1, to: insertSnapshot)
    insertSnapshot.bind(known.day, at: StateColumns.count + 1)
    insertSnapshot.bind(key, at: StateColumns.count + 2)
    insertSnapshot.bind(Int64(place), at: StateColumns.count + 3)
    try insertSnapshot.run()
  }

  private func setPresent(_ key: Int64, _ known: KnownState) throws {
    StateColumns.bind(known.state, holdsFrom: known.holdsFrom, from: 1, to: updateDeal)
    updateDeal.bind(known.day, at: DealRows.stateDay)
    updateDeal.bind(key, at: DealRows.key)
    try updateDeal.run()
  }

  private func add(_ events: [DealEvent], to key: Int64) throws {
    insertEvent.bind(key, at: 1)
    for event in events {
      insertEvent.bind(event.day.number, at: 2)
      insertEvent.bind(event.kind.rawValue, at: 3)
      insertEvent.bind(event.before, at: 4)
      insertEvent.bind(event.after, at: 5)
      insertEvent.bind(event.seenAfter?.number, at: 6)
      try insertEvent.run()
    }
  }
}
