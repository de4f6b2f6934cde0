/// The states that a history tells of one deal, made from the changes and what is known today.
///
/// A day has one state, the last of it. What no change tells is as the deal shows it now, except
/// that the stage and the expected close date of an ended deal tell its end: they are unknown until a
/// change tells them. Steps from the day on which the deal closed are its end, which the deal itself
/// tells. Where the first change of a value says what it was before, it was so from the deal's creation
/// on.
struct DealSteps {
  let states: [(day: Int32, state: DealState)]

  /// `changes` are those of one deal, their stages in the codes of the database, as is
  /// `unknownStage`.
  init(_ changes: [DealChange], of present: DealState, unknownStage: UInt32) {
    var state = present
    let end = present.outcome == nil ? Int32.max : present.closed ?? .max
    let open = changes.filter { max($0.day, present.created) < end }
      .sorted { ($0.day, $0.line) < ($1.day, $1.line) }
    let first = First(open)
    if let amount = first.amount { state.amount = amount }
    if present.outcome != nil {
      state.codes[Self.stageLane] = first.before.stage ?? unknownStage
      state.expectedClose = first.before.expectedClose
    } else {
      if let stage = first.stage { state.codes[Self.stageLane] = stage }
      if let day = first.expectedClose { state.expectedClose = day }
    }
    state.outcome = nil
    state.closed = nil
    var states: [(day: Int32, state: DealState)] = []
    if first.before.isTold { states.append((present.created, state)) }
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

  /// What the first changes of each value say of how it was before them.
  private struct First {
    var before = DealChange.Before()
    let stage: UInt32?
    let amount: Int64?
    let expectedClose: Int32?

    init(_ changes: [DealChange]) {
      let stages = changes.first { $0.stage != nil }
      let amounts = changes.first { $0.amount != nil }
      let days = changes.first { $0.expectedClose != nil }
      before = DealChange.Before(
        stage: stages?.before.stage, amount: amounts?.before.amount,
        expectedClose: days?.before.expectedClose)
      stage = before.stage ?? stages?.stage
      amount = before.amount ?? amounts?.amount
      expectedClose = before.expectedClose ?? days?.expectedClose
    }
  }

  private static let stageLane = Dimension.stage.index
}
