internal import GRDB

/// Chooses the state that held as of a day among all that are known of a deal.
///
/// It is that of the newest export whose state held by then. Before the first of them the
/// earliest state stands in, without what moves while a deal is worked. An ended deal keeps the
/// first rep whom a state that showed its end names, whoever looks after it since.
struct StateChoice {
  private let asOf: Int32
  /// The rep's code where none is named.
  private let noRep: UInt32?
  private var first: DealState?
  private var known: DealState?
  /// The rep's code when the known outcome was first shown.
  private var repAtEnd: UInt32 = 0

  /// `noRep` is the code of a rep who is not named, where there is one.
  init(asOf day: Int32, noRep: UInt32?) { (asOf, self.noRep) = (day, noRep) }

  /// A choice among states in the codes of a database.
  init(asOf day: Int32, in database: Database) throws {
    let noRep = try UInt32.fetchOne(
      database, sql: "SELECT code FROM dimension_values WHERE dimension = ? AND value = ''",
      arguments: [Dimension.rep.rawValue])
    self.init(asOf: day, noRep: noRep)
  }

  /// Looks at one more state; they come oldest export first.
  mutating func consider(_ state: KnownState) {
    if first == nil { first = state.state }
    guard state.holdsFrom <= asOf else { return }
    if state.state.outcome != known?.outcome || repAtEnd == noRep {
      repAtEnd = state.state.code(of: .rep)
    }
    known = state.state
  }

  /// The state, and whether the day could know it; `nil` when there was none to choose from.
  var answer: (state: DealState, isKnown: Bool)? {
    if let known { return (known.outcome == nil ? known : known.owned(by: repAtEnd), true) }
    return first.map { ($0.withoutProgress, false) }
  }

  /// Chooses among states that are in memory, oldest export first.
  func answer(among history: [KnownState]) -> (state: DealState, isKnown: Bool)? {
    var choice = self
    for state in history { choice.consider(state) }
    return choice.answer
  }
}

extension DealState {
  /// The state with another rep.
  fileprivate func owned(by rep: UInt32) -> Self {
    var state = self
    state.codes[Dimension.rep.index] = rep
    return state
  }
}
