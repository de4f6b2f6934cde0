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
  /// Changes of `exactDays` are known to the day.
  static func events(
    in states: some Collection<KnownState>, of id: String, dictionaries: [ValueDictionary],
    exactDays: Set<Int32> = [], lastSeen: (KnownState) -> Int32? = { _ in nil }
  ) -> [DealEvent] {
    zip(states, states.dropFirst()).flatMap { before, after in
      let isExact = exactDays.contains(after.day)
      let seen = isExact ? nil : before.day == after.day ? after.day : lastSeen(after)
      return SnapshotDiff(
        before: before.state, after: after.state, exportDay: Day(number: after.day),
        lastSeen: seen.map(Day.init(number:))
      ).events(of: id, dictionaries: dictionaries)
    }
  }
}
