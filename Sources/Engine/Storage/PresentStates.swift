internal import GRDB

/// The present states of all deals in memory as exports showed them, found by the deals' ids.
struct PresentStates {
  private var indices: [String: Int32] = [:]
  private var keys: [Int64] = []
  private var states: [KnownState] = []
  private var isSeen: [Bool] = []

  /// Reads all deals.
  init(in database: Database) throws {
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM deals") ?? 0
    indices.reserveCapacity(count)
    keys.reserveCapacity(count)
    states.reserveCapacity(count)
    let rows = try RawStatement(
      "SELECT id, \(StateColumns.names), state_day, deal_id FROM deals ORDER BY id", in: database)
    while try rows.next() {
      let known = StateColumns.known(day: 1 + StateColumns.count, first: 1, in: rows)
      append(known, id: rows.text(2 + StateColumns.count), key: rows.integer(0), isSeen: false)
    }
    try showAsShown(in: database)
  }

  /// A history may have put what an export showed on another day.
  private mutating func showAsShown(in database: Database) throws {
    let rows = try RawStatement(
      "SELECT day, \(StateColumns.names), deal FROM shown_snapshots ORDER BY deal, day, place",
      in: database)
    var index = 0
    while try rows.next() {
      let key = rows.integer(1 + StateColumns.count)
      while index < keys.count, keys[index] < key { index += 1 }
      guard index < keys.count, keys[index] == key else { continue }
      states[index] = StateColumns.known(day: 0, first: 1, in: rows)
    }
  }

  /// Where a deal stands; `nil` for one that is not stored.
  func index(of id: String) -> Int? { indices[id].map { Int($0) } }

  /// The key of the deal at an index.
  func key(of index: Int) -> Int64 { keys[index] }

  subscript(index: Int) -> KnownState {
    get { states[index] }
    set { states[index] = newValue }
  }

  /// Adds a deal, which counts as seen in this import unless told otherwise.
  mutating func append(_ known: KnownState, id: String, key: Int64, isSeen seen: Bool = true) {
    indices[id] = Int32(keys.count)
    keys.append(key)
    states.append(known)
    isSeen.append(seen)
  }

  /// Remembers that the import has shown the deal, and says whether it had before.
  mutating func markSeen(_ index: Int) -> Bool {
    defer { isSeen[index] = true }
    return isSeen[index]
  }
}
