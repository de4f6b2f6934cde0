internal import GRDB

/// A table of the states of deals, with the table of what was told of which day.
struct HistoryTable {
  private let database: Database
  private let rows: RawStatement
  private let insertion: RawStatement
  private let removal: RawStatement
  private let days: RawStatement
  private let dayInsertion: RawStatement
  private let dayRemoval: RawStatement

  /// What is known of deals.
  static func known(in database: Database) throws -> Self {
    try Self("deal_snapshots", days: "exact_days", in: database)
  }

  /// What exports showed and messages told of deals of which histories tell as well.
  static func shown(in database: Database) throws -> Self {
    try Self("shown_snapshots", days: "shown_days", in: database)
  }

  private init(_ table: String, days: String, in database: Database) throws {
    self.database = database
    rows = try RawStatement(
      "SELECT day, \(StateColumns.names), place FROM \(table) WHERE deal = ? ORDER BY day, place",
      in: database)
    insertion = try RawStatement(
      "INSERT OR IGNORE INTO \(table) (\(StateColumns.names), day, deal, place) "
        + "VALUES (\(StateColumns.placeholders), ?, ?, ?)", in: database)
    removal = try RawStatement("DELETE FROM \(table) WHERE deal = ?", in: database)
    self.days = try RawStatement("SELECT day, told FROM \(days) WHERE deal = ?", in: database)
    dayInsertion = try RawStatement(
      "INSERT INTO \(days) (deal, day, told) VALUES (?, ?, ?)", in: database)
    dayRemoval = try RawStatement("DELETE FROM \(days) WHERE deal = ?", in: database)
  }

  /// A state with its place among those of its day.
  struct Placed {
    let known: KnownState
    let place: Int64
  }

  /// All states of a deal, oldest first.
  func states(of key: Int64) throws -> [Placed] {
    var states: [Placed] = []
    rows.bind(key, at: 1)
    while try rows.next() {
      states.append(
        Placed(
          known: StateColumns.known(day: 0, first: 1, in: rows),
          place: rows.integer(StateColumns.count + 1)))
    }
    return states
  }

  /// Whether there are any.
  func holds(_ key: Int64) throws -> Bool {
    rows.bind(key, at: 1)
    defer { rows.rewind() }
    return try rows.next()
  }

  /// The days on which a state of the deal is known to have begun, and what was told of each.
  func told(of key: Int64) throws -> [Int32: ToldValues] {
    var told: [Int32: ToldValues] = [:]
    days.bind(key, at: 1)
    while try days.next() { told[days.day(0)] = ToldValues(rawValue: days.integer(1)) }
    return told
  }

  /// Adds a state, unless one of its place is there.
  /// - Returns: Whether none was.
  func add(_ placed: Placed, to key: Int64) throws -> Bool {
    let known = placed.known
    StateColumns.bind(known.state, holdsFrom: known.holdsFrom, from: 1, to: insertion)
    insertion.bind(known.day, at: StateColumns.count + 1)
    insertion.bind(key, at: StateColumns.count + 2)
    insertion.bind(placed.place, at: StateColumns.count + 3)
    try insertion.run()
    return database.changesCount > 0
  }

  func removeStates(of key: Int64) throws {
    removal.bind(key, at: 1)
    try removal.run()
  }

  func set(told: [Int32: ToldValues], of key: Int64) throws {
    dayRemoval.bind(key, at: 1)
    try dayRemoval.run()
    dayInsertion.bind(key, at: 1)
    for (day, told) in told.sorted(by: { $0.key < $1.key }) {
      dayInsertion.bind(day, at: 2)
      dayInsertion.bind(told.rawValue, at: 3)
      try dayInsertion.run()
    }
  }
}

extension HistoryTable.Placed {
  /// States in order with their places among those of their days.
  static func inOrder(_ states: [KnownState]) -> [Self] {
    states.enumerated().map { index, known in
      let earlier = states[..<index].reversed().prefix { $0.day == known.day }
      return Self(known: known, place: Int64(earlier.count))
    }
  }
}
