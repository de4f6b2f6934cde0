/// All that is known of one deal: its states, oldest export first, none like the one before.
struct DealHistory {
  let states: [KnownState]

  init(_ states: [KnownState]) { self.states = states }

  /// The history with what an export of a day showed.
  ///
  /// A state shown by that very day's earlier export is replaced. A state that an older export
  /// already shows begins with that export.
  func with(_ state: DealState, on day: Int32) -> [KnownState] {
    let before = states.filter { $0.day < day }
    let after = states.filter { $0.day > day }
    let shown = KnownState(state: state, day: day, holdsFrom: day)
    return Self.normalised(before + [shown] + after)
  }

  /// Leaves out repetitions and says anew from when each state held.
  private static func normalised(_ states: [KnownState]) -> [KnownState] {
    var result: [KnownState] = []
    for var known in states where known.state != result.last?.state {
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

  /// The events between successive states; `lastSeen` tells of a state on which day the one before
  /// it was seen last.
  static func events(
    in states: [KnownState], of id: String, dictionaries: [ValueDictionary],
    lastSeen: (KnownState) -> Int32? = { _ in nil }
  ) -> [DealEvent] {
    zip(states, states.dropFirst()).flatMap { before, after in
      SnapshotDiff(
        before: before.state, after: after.state, exportDay: Day(number: after.day),
        lastSeen: lastSeen(after).map(Day.init(number:))
      ).events(of: id, dictionaries: dictionaries)
    }
  }
}
