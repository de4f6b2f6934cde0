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

  /// The state of a deal that is open.
  ///
  /// Of an ended one that has begun again neither a close date nor a stage is known, for which another
  /// stands.
  func opened(inStage stage: UInt32) -> Self {
    guard outcome != nil else { return self }
    var state = self
    (state.outcome, state.closed, state.expectedClose) = (nil, nil, nil)
    state.codes[Dimension.stage.index] = stage
    return state
  }
}
