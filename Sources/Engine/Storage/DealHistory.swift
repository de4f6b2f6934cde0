/// All that is known of one deal: its states, oldest export first, none like the one before.
struct DealHistory {
  let states: [KnownState]

  init(_ states: [KnownState]) { self.states = states }

  /// What became of the deal: no two states in a row are alike.
  var course: [DealState] {
    states.reduce(into: []) { if $0.last != $1.state { $0.append($1.state) } }
  }

  /// The history with what an export of a day showed.
  ///
  /// It takes the place of the day's last state, or follows it where another export of the day has
  /// shown the deal before. A state that an older export already shows begins with that export.
  func with(_ state: DealState, on day: Int32, followsAnother: Bool = false) -> [KnownState] {
    var steps = KnownSteps.none
    return with(state, on: day, followsAnother: followsAnother, among: &steps)
  }

  /// The same where other states are steps: what such a step did not tell is as an export shows it.
  func with(
    _ state: DealState, on day: Int32, followsAnother: Bool, among steps: inout KnownSteps
  ) -> [KnownState] {
    let all = steps.fill(inserting(state, on: day, followsAnother: followsAnother))
    return Self.normalised(all, steps)
  }

  /// The states with one more in its place, those that nothing has changed among them.
  func inserting(_ state: DealState, on day: Int32, followsAnother: Bool = false) -> [KnownState] {
    var before = states.filter { $0.day <= day }
    let after = states.filter { $0.day > day }
    if followsAnother, var seen = before.last {
      // What the other export showed was not kept if it repeated an older one.
      seen.day = day
      before.append(seen)
    } else if before.last?.day == day {
      before.removeLast()
    }
    return before + [KnownState(state: state, day: day, holdsFrom: day)] + after
  }

  /// The states with those once more that exports of some days showed and that were not kept because
  /// nothing had changed; what comes between them must not outlast them.
  func repeated(on days: [Int32]) -> [KnownState] {
    let shown = days.filter { day in !states.contains { $0.day == day } }.compactMap { day in
      states.last { $0.day <= day }
        .map { KnownState(state: $0.state, day: day, holdsFrom: $0.holdsFrom) }
    }
    guard !shown.isEmpty else { return states }
    return (states + shown).enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  /// Whether a step of a day, whatever it did not tell, led to what an export of the day shows.
  func leads(to shown: DealState, on day: Int32, telling told: ToldValues) -> Bool {
    guard let step = states.last(where: { $0.day == day })?.state else { return false }
    return shown.taking(told, of: step) == shown
  }

  /// What an export of a day shows, after the step of a history on that day that found it so.
  ///
  /// `nil` where there is none, or where something else than it found and left is shown.
  func leaving(_ shown: DealState, on day: Int32, telling told: ToldValues) -> DealState? {
    guard told != .everything, !told.isEmpty,
      let step = states.last(where: { $0.day == day })?.state
    else { return nil }
    let before = states.last { $0.day < day }?.state
    let isFoundOrLeft = ToldValues.ofHistories.filter(told.contains).allSatisfy { value in
      shown.taking(value, of: step) == shown || before.map { shown.taking(value, of: $0) } == shown
    }
    guard isFoundOrLeft else { return nil }
    var left = shown.taking(step: step, telling: told)
    if told.endByStage != nil { left.end(as: step) }
    return left
  }

  /// Leaves out repetitions and says anew from when each state held.
  ///
  /// A repetition stays where another state of its day follows: it tells that the change happened
  /// on that day. A step stays, too: what it told may be no repetition once more is known.
  private static func normalised(_ states: [KnownState], _ steps: KnownSteps) -> [KnownState] {
    var result: [KnownState] = []
    for (index, state) in states.enumerated() {
      let next = states.dropFirst(index + 1).first { $0.state != state.state }
      let isKept = next?.day == state.day || steps[state] != nil
      guard state.state != result.last?.state || isKept else { continue }
      if state.state == result.last?.state, state.day == result.last?.day { continue }
      var known = state
      let day = Day(number: known.day)
      let holdsFrom =
        result.last.map {
          SnapshotDiff(before: $0.state, after: known.state, exportDay: day).holdsFrom
        } ?? SnapshotDiff.holdsFrom(first: known.state, exportDay: day)
      known.holdsFrom = holdsFrom.number
      result.append(known)
    }
    return result
  }

  /// The events between successive states; `lastSeen` tells of the first state of a day on which day
  /// the one before it was seen last.
  ///
  /// Changes of days of steps are known to the day, and so is how the deal was on them. What one of two
  /// states does not tell is not known to have changed.
  static func events(
    in states: some Collection<KnownState>, of id: String, dictionaries: [ValueDictionary],
    steps: KnownSteps = .none, lastSeen: (KnownState) -> Int32? = { _ in nil }
  ) -> [DealEvent] {
    zip(states, states.dropFirst()).flatMap { before, after in
      let known = steps.told[before.day] != nil ? before.day : nil
      let seen =
        before.day == after.day
        ? after.day : [lastSeen(after), known].compactMap(\.self).max()
      return SnapshotDiff(
        before: before.state, after: after.state, exportDay: Day(number: after.day),
        lastSeen: seen.map(Day.init(number:)), exact: steps.told[after.day] ?? [],
        unknown: steps.unknown(in: before).union(steps.unknown(in: after))
      ).events(of: id, dictionaries: dictionaries)
    }
  }
}
