/// A deal's state as one export showed it.
struct KnownState: Hashable, Sendable {
  var state: DealState
  /// The day of the export that showed the state first.
  var day: Int32
  /// The day from which the state held: `day`, or the close date of a new outcome.
  var holdsFrom: Int32
}

extension DealState {
  /// The state without what moves while a deal is worked and was not known yet.
  var withoutProgress: DealState {
    var state = self
    state.expectedClose = nil
    return state
  }

  /// What is known of an ended deal that has begun again: neither a close date nor a stage, for which
  /// that of another state stands.
  func reopened(inStageOf other: Self) -> Self {
    var state = self
    (state.outcome, state.closed, state.expectedClose) = (nil, nil, nil)
    state.codes[Dimension.stage.index] = other.codes[Dimension.stage.index]
    return state
  }
}
