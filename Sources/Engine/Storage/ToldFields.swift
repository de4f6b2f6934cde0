internal import GRDB

/// What messages have told of deals after a day: the names of the fields.
struct ToldFields {
  private let names: [String: Set<String>]

  init(in database: Database, after day: Day) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT deal_id, field FROM message_fields WHERE day > ?",
      arguments: [day.number])
    var names: [String: Set<String>] = [:]
    while let row = try rows.next() { names[row[0], default: []].insert(row[1]) }
    self.names = names
  }

  /// The fields told of a deal; `nil` where none was.
  func fields(of dealID: String) -> Set<String>? { names[dealID] }
}

extension DealState {
  /// The state with some fields as another one has them.
  func keeping(_ fields: Set<String>, of other: Self) -> Self {
    var state = self
    if fields.contains("created") { state.created = other.created }
    if fields.contains("amount") { state.amount = other.amount }
    if fields.contains("outcome") { (state.outcome, state.closed) = (other.outcome, other.closed) }
    if fields.contains("closed"), state.outcome != nil { state.closed = other.closed }
    if fields.contains("closeDate") || fields.contains("expectedClose") {
      state.expectedClose = other.expectedClose
    }
    for dimension in Dimension.allCases where fields.contains(dimension.rawValue) {
      state.codes[dimension.index] = other.codes[dimension.index]
    }
    return state
  }
}
