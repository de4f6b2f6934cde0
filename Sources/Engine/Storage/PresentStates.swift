internal import GRDB

/// The present states of all deals in memory, found by the deals' ids.
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
      "SELECT id, \(StateColumns.names), state_day, deal_id FROM deals", in: database)
    while try rows.next() {
      let known = StateColumns.known(day: 1 + StateColumns.count, first: 1, in: rows)
      append(known, id: rows.text(2 + StateColumns.count), key: rows.integer(0), isSeen: false)
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
