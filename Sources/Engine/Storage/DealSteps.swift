/// The steps that a history tells of one deal, made from its changes.
///
/// A day has one step, the last of it. Steps from the day on which the deal closed are its end, which
/// the deal itself tells. Where the first change of a value says what was before, it was so from the
/// deal's creation on; where it does not, the value of an open deal, and any amount, was as it became.
/// Neither is assumed of a value that an export has shown, or a message told, before it changed.
struct DealSteps {
  /// What a history tells of one day; whatever is `nil` is as it was known.
  struct Step: Equatable {
    let day: Int32
    var stage: UInt32?
    /// How the stage ends deals.
    var outcome: Outcome?
    var amount: Int64?
    var expectedClose: Int32??
  }

  private(set) var steps: [Step] = []
  /// What changes told of each day, and what is assumed of it.
  private(set) var told: [Int32: ToldValues] = [:]
  private let changes: [DealChange]
  /// The day of the last change from the deal's end on.
  private let lastOfEnded: Int32?

  /// `changes` are those of one deal, their stages codes of `stages`; `isShown` tells whether values were
  /// known before a day, of an export or a message.
  init(
    _ changes: [DealChange], of present: DealState, stages: ValueDictionary,
    isShown: (ToldValues, Int32) -> Bool = { _, _ in false }
  ) {
    let end = present.outcome == nil ? Int32.max : present.closed ?? .max
    let sorted = changes.sorted { $0.precedes($1, stages: stages) }
    let ordered = Self.inOrder(sorted, since: present.created)
    self.changes = ordered.filter { $0.day < end }
    lastOfEnded = ordered.last { $0.day >= end }?.day
    for change in self.changes { add(change) }
    let (created, isOpen) = (present.created, present.outcome == nil)
    assume(.stage, Self.stage, since: created, isOpen, isShown) { $0.stage = $0.stage ?? $1 }
    assume(.amount, Self.amount, since: created, true, isShown) { $0.amount = $0.amount ?? $1 }
    assume(.expectedClose, Self.expectedClose, since: created, isOpen, isShown) {
      $0.expectedClose = $0.expectedClose ?? $1
    }
  }

  /// Changes in the order in which they were made, on days that do not go back.
  ///
  /// Days are those of the zones that a file names, and moments tell more than they do.
  private static func inOrder(_ sorted: [DealChange], since created: Int32) -> [DealChange] {
    var latest = created
    return ChangeChain(sorted).changes.map { change in
      var change = change
      latest = max(latest, change.day)
      change.day = latest
      return change
    }
  }

  private mutating func add(_ change: DealChange) {
    if steps.last?.day != change.day { steps.append(Step(day: change.day)) }
    let last = steps.count - 1
    if let stage = change.stage {
      (steps[last].stage, steps[last].outcome) = (stage, change.outcome)
    }
    if let amount = change.amount { steps[last].amount = amount }
    if let day = change.expectedClose { steps[last].expectedClose = day }
    told[change.day, default: []].add(change.told)
  }

  /// One of the values that changes tell: what it became, and what it was before where that is told.
  private struct Told<Value: Equatable> {
    let after: (DealChange) -> Value?
    let before: (DealChange) -> Value?
  }

  private static var stage: Told<UInt32> {
    Told(after: { $0.stage }, before: { $0.before.stage })
  }

  private static var amount: Told<Int64> {
    Told(after: { $0.amount }, before: { $0.before.amount })
  }

  /// A date that was taken away is told, too.
  private static var expectedClose: Told<Int32?> {
    Told(after: { $0.expectedClose }, before: { $0.before.expectedClose })
  }

  /// Fills in what a value was before its first change.
  private mutating func assume<Value>(
    _ kind: ToldValues, _ value: Told<Value>, since created: Int32, _ fromFirst: Bool,
    _ isShown: (ToldValues, Int32) -> Bool, set: (inout Step, Value) -> Void
  ) {
    guard let first = changes.first(where: { value.after($0) != nil }), !isShown(kind, first.day)
    else { return }
    let told = value.before(first)
    let isOpen = kind != .stage || first.outcome == nil
    guard let assumed = told ?? (fromFirst && isOpen ? value.after(first) : nil) else { return }
    if told != nil, let day = steps.first?.day, day > created {
      steps.insert(Step(day: created), at: 0)
    }
    for index in steps.indices where steps[index].day < first.day {
      set(&steps[index], assumed)
      self.told[steps[index].day, default: []].formUnion(kind.assumed)
    }
  }
}

extension DealChange {
  /// Which values it tells.
  fileprivate var told: ToldValues {
    var told: ToldValues = []
    if stage != nil { told.insert(.stage) }
    if let outcome { told.insert(.end(outcome)) }
    if amount != nil { told.insert(.amount) }
    if expectedClose != nil { told.insert(.expectedClose) }
    return told
  }
}

extension DealSteps.Step {
  /// A state that was known before, after the step; an ended deal is open where it tells another stage.
  func applied(to known: DealState) -> DealState {
    var state = known
    if let stage, !isShown(by: known) {
      state = known.opened(inStage: stage)
      state.codes[Dimension.stage.index] = stage
      (state.outcome, state.closed) = (outcome, outcome.map { _ in day })
    }
    if let amount { state.amount = amount }
    if let expectedClose { state.expectedClose = expectedClose }
    if state.outcome != nil { state.expectedClose = nil }
    return state
  }

  /// Whether a state tells more of the end that the stage tells: that it is one, and of which day, or
  /// that the deal is open in such a stage.
  private func isShown(by known: DealState) -> Bool {
    guard let outcome else { return false }
    return known.outcome.map(outcome.isAlike) ?? (known.code(of: .stage) == stage)
  }
}

extension DealSteps {
  /// How changes after the day of an export go with what it shows.
  enum Later: Equatable {
    case none
    /// They made what it shows: it is from after the last of them.
    case leadTo(day: Int32)
    case leadAway
  }

  /// An export counts as of the newest day in it, which may lie before the day on which it was made.
  ///
  /// After the last day on which an ended deal was seen, a change either began it anew or will turn out
  /// to lie before a later end.
  func later(than known: KnownState, seenOn seen: Int32) -> Later {
    if let lastOfEnded, lastOfEnded > seen { return .leadAway }
    let shown = known.state
    guard shown.outcome == nil, let last = steps.last else { return .none }
    let made = isLeft(by: shown, on: known.day) ? known.day - 1 : known.day
    guard last.day > made else { return .none }
    let places = places(of: shown, after: made)
    let isMade = places.allSatisfy(\.isAfter) && !places.allSatisfy(\.isBefore)
    return isMade ? .leadTo(day: last.day) : .leadAway
  }

  /// Whether what an export of a day shows goes with the changes of that day: it was made after all of
  /// them, or before some.
  func fits(_ shown: DealState, on day: Int32) -> Bool {
    guard let step = steps.first(where: { $0.day == day }) else { return false }
    return step.applied(to: shown) == shown || isLeft(by: shown, on: day)
  }

  /// Whether an export of a day shows what changes of that day found, and was made before them.
  private func isLeft(by shown: DealState, on day: Int32) -> Bool {
    guard let step = steps.first(where: { $0.day == day }), step.applied(to: shown) != shown else {
      return false
    }
    let places = places(of: shown, after: day - 1, upTo: day)
    if places.allSatisfy({ $0.isBefore || $0.isAfter }) { return true }
    return changes.indices.contains {
      changes[$0].day == day && stands(shown, before: $0)
    }
  }

  /// Whether a state is the one that a change found, as far as the changes of its day tell.
  private func stands(_ shown: DealState, before index: Int) -> Bool {
    stands(shown.code(of: .stage), before: index, Self.stage)
      && stands(shown.amount, before: index, Self.amount)
      && stands(shown.expectedClose, before: index, Self.expectedClose)
  }

  private func stands<Value: Equatable>(
    _ shown: Value, before index: Int, _ value: Told<Value>
  ) -> Bool {
    let day = changes[index].day
    let own = changes.indices.filter { changes[$0].day == day && value.after(changes[$0]) != nil }
    guard !own.isEmpty else { return true }
    let before = changes[..<index].last { value.after($0) != nil }.flatMap(value.after)
    let next = own.first { $0 >= index }.flatMap { value.before(changes[$0]) }
    return (before ?? next) == .some(shown)
  }

  /// How a value stands to the changes of some days: whether it is that before them, and that after them.
  private typealias Place = (isBefore: Bool, isAfter: Bool)

  /// The places of those values of a state that changed after a day and up to another.
  private func places(
    of shown: DealState, after day: Int32, upTo end: Int32 = .max
  ) -> [Place] {
    [
      place(of: shown.code(of: .stage), day, end, Self.stage),
      place(of: shown.amount, day, end, Self.amount),
      place(of: shown.expectedClose, day, end, Self.expectedClose),
    ].compactMap(\.self)
  }

  /// `nil` where the value did not change.
  private func place<Value: Equatable>(
    of shown: Value, _ day: Int32, _ end: Int32, _ value: Told<Value>
  ) -> Place? {
    let own = changes.filter { $0.day <= end && value.after($0) != nil }
    guard let first = own.first(where: { $0.day > day }) else { return nil }
    let then = own.last { $0.day <= day }.flatMap(value.after) ?? value.before(first)
    return (then == .some(shown), own.last.flatMap(value.after) == .some(shown))
  }
}
