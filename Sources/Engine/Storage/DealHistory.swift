/// All that is known of one deal: its states, oldest export first, none like the one before.
struct DealHistory {
  let states: [KnownState]

  init(_ states: [KnownState]) { self.states = states }

  /// The history with what an export of a day showed.
  ///
  /// It takes the place of the day's last state, or follows it where another export of the day has
  /// shown the deal before. A state that an older export already shows begins with that export.
  func with(_ state: DealState, on day: Int32, followsAnother: Bool = false) -> [KnownState] {
    var before = states.filter { $0.day <= day }
    let after = states.filter { $0.day > day }
    if followsAnother, var seen = before.last {
      // What the other export showed was not kept if it repeated an older one.
      seen.day = day
      before.append(seen)
    } else if before.last?.day == day {
      before.removeLast()
    }
    return Self.normalised(before + [KnownState(state: state, day: day, holdsFrom: day)] + after)
  }

  /// The same where other states are steps, each of which tells some values only: what such a step
  /// did not change was as an export shows it.
  func with(
    _ state: DealState, on day: Int32, followsAnother: Bool, isStep: (KnownState) -> Bool
  ) -> [KnownState] {
    // How a deal ended says nothing of how it was while it was open, and what followed began anew.
    guard state.outcome == nil else {
      let base = states.last { $0.day <= day }
      let after = Self.following(
        state.reopened(inStageOf: base?.state ?? state), insteadOf: base,
        states.filter { $0.day > day }, isStep)
      return DealHistory(states.filter { $0.day <= day } + after)
        .with(state, on: day, followsAnother: followsAnother)
    }
    var before = Self.ending(in: state, states.filter { $0.day <= day }, isStep)
    // A lone state from the deal's creation on is what a later step said or was taken to say.
    if before.count == 1, let first = before.first, isStep(first), first.day < day,
      first.day == state.created
    {
      before = []
    }
    let after = Self.following(
      state, insteadOf: states.last { $0.day <= day }, states.filter { $0.day > day }, isStep)
    return DealHistory(before + after)
      .with(state, on: day, followsAnother: followsAnother)
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
  func leads(to shown: DealState, on day: Int32) -> Bool {
    guard let place = states.lastIndex(where: { $0.day == day }) else { return false }
    let step = states[place].state
    return place == 0
      ? step == shown : step.taking(shown, whereItIsAs: states[place - 1].state) == shown
  }

  /// Later steps, up to what another export showed.
  private static func following(
    _ shown: DealState, insteadOf base: KnownState?, _ states: [KnownState],
    _ isStep: (KnownState) -> Bool
  ) -> [KnownState] {
    guard let base else { return states }
    let steps = states.prefix(while: isStep)
    return filledIn(steps, from: shown, insteadOf: base.state) + states.dropFirst(steps.count)
  }

  /// Earlier steps, where no export before them has shown the deal.
  private static func ending(
    in shown: DealState, _ states: [KnownState], _ isStep: (KnownState) -> Bool
  ) -> [KnownState] {
    guard states.allSatisfy(isStep), let base = states.dropLast().last else { return states }
    return filledIn(states.reversed(), from: shown, insteadOf: base.state).reversed()
  }

  /// Steps one after another, whose values are those of what an export shows as long as they were as
  /// in what it takes the place of.
  private static func filledIn(
    _ steps: some Sequence<KnownState>, from shown: DealState, insteadOf base: DealState
  ) -> [KnownState] {
    var (old, new) = (base, shown)
    return steps.map { step in
      var filled = step
      filled.state = step.state.taking(new, whereItIsAs: old)
      (old, new) = (step.state, filled.state)
      return filled
    }
  }

  /// Leaves out repetitions and says anew from when each state held.
  ///
  /// A repetition stays where another state of its day follows: it tells that the change happened
  /// on that day.
  private static func normalised(_ states: [KnownState]) -> [KnownState] {
    var result: [KnownState] = []
    for (index, state) in states.enumerated() {
      let next = states.dropFirst(index + 1).first { $0.state != state.state }
      guard state.state != result.last?.state || next?.day == state.day else { continue }
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
  /// Changes of `exactDays` are known to the day, and so is how the deal was on them.
  static func events(
    in states: some Collection<KnownState>, of id: String, dictionaries: [ValueDictionary],
    exactDays: Set<Int32> = [], lastSeen: (KnownState) -> Int32? = { _ in nil }
  ) -> [DealEvent] {
    zip(states, states.dropFirst()).flatMap { before, after in
      let isExact = exactDays.contains(after.day)
      let known = exactDays.contains(before.day) ? before.day : nil
      let seen =
        isExact
        ? nil
        : before.day == after.day
          ? after.day : [lastSeen(after), known].compactMap(\.self).max()
      return SnapshotDiff(
        before: before.state, after: after.state, exportDay: Day(number: after.day),
        lastSeen: seen.map(Day.init(number:))
      ).events(of: id, dictionaries: dictionaries)
    }
  }
}
