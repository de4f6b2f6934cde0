/// The states that a history tells of one deal, made from the changes and what is known today.
///
/// A day has one state, the last of it. What no change tells is as the deal shows it now, except
/// that the stage and the expected close date of an ended deal tell its end: they are unknown until a
/// change tells them. Steps from the day on which the deal closed are its end, which the deal itself
/// tells.
struct DealSteps {
  let states: [(day: Int32, state: DealState)]

  /// `changes` are those of one deal, their stages in the codes of the database, as is
  /// `unknownStage`.
  init(_ changes: [DealChange], of present: DealState, unknownStage: UInt32) {
    var state = present
    let end = present.outcome == nil ? Int32.max : present.closed ?? .max
    let open = changes.filter { max($0.day, present.created) < end }
      .sorted { ($0.day, $0.line) < ($1.day, $1.line) }
    if let first = open.lazy.compactMap(\.amount).first { state.amount = first }
    if present.outcome != nil {
      state.codes[Self.stageLane] = unknownStage
      state.expectedClose = nil
    } else {
      if let first = open.lazy.compactMap(\.stage).first { state.codes[Self.stageLane] = first }
      if let first = open.lazy.compactMap(\.expectedClose).first { state.expectedClose = first }
    }
    state.outcome = nil
    state.closed = nil
    var states: [(day: Int32, state: DealState)] = []
    for change in open {
      if let stage = change.stage { state.codes[Self.stageLane] = stage }
      if let amount = change.amount { state.amount = amount }
      if let day = change.expectedClose { state.expectedClose = day }
      let day = max(change.day, present.created)
      if states.last?.day == day { states.removeLast() }
      states.append((day, state))
    }
    self.states = states
  }

  private static let stageLane = Dimension.stage.index
}
