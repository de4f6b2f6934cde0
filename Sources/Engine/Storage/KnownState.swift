/// A deal's state as one export showed it.
struct KnownState: Hashable, Sendable {
  var state: DealState
  /// The day of the export that showed the state first.
  var day: Int32
  /// The day from which the state held: `day`, or the close date of a new outcome.
  var holdsFrom: Int32
}

extension KnownState {
  /// The state that held as of a day, out of all that are known, oldest export first.
  ///
  /// The newest export whose state held by then. Before the first of them the earliest state
  /// stands in, closed to what the day could not know: the stage and the expected close.
  static func state(in history: [KnownState], asOf day: Int32) -> (DealState, isKnown: Bool)? {
    if let known = history.last(where: { $0.holdsFrom <= day }) { return (known.state, true) }
    return history.first.map { ($0.state.withoutProgress, false) }
  }
}

extension DealState {
  /// The state without what moves while a deal is worked and was not known yet.
  var withoutProgress: DealState {
    var state = self
    state.expectedClose = nil
    return state
  }
}
