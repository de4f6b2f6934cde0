/// The states that a history tells of one deal, made from the changes and what is known today.
///
/// A day has one state, the last of it. What no change tells is as the deal shows it now; steps
/// from the day on which the deal closed are its end, which the deal itself tells.
struct DealSteps {
  let states: [(day: Int32, state: DealState)]

  /// `changes` are those of one deal, their stages in the codes of the database.
  init(_ changes: [DealChange], of present: DealState) {
    var state = present
    state.outcome = nil
    state.closed = nil
    let sorted = changes.sorted { ($0.day, $0.line) < ($1.day, $1.line) }
    if let first = sorted.lazy.compactMap(\.stage).first { state.codes[Self.stageLane] = first }
    if let first = sorted.lazy.compactMap(\.amount).first { state.amount = first }
    if let first = sorted.lazy.compactMap(\.expectedClose).first { state.expectedClose = first }
    var states: [(day: Int32, state: DealState)] = []
    for change in sorted {
      if let stage = change.stage { state.codes[Self.stageLane] = stage }
      if let amount = change.amount { state.amount = amount }
      if let day = change.expectedClose { state.expectedClose = day }
      let day = max(change.day, present.created)
      if let closed = present.closed, present.outcome != nil, day >= closed { break }
      if states.last?.day == day { states.removeLast() }
      states.append((day, state))
    }
    self.states = states
  }

  private static let stageLane = Dimension.stage.index
}
