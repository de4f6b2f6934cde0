internal import GRDB

/// Puts what a history tells into the histories of deals that are stored.
struct HistoryImport {
  private var states: PresentStates
  private let writer: HistoryWriter
  private let sightings: Sightings
  private let unknownStage: UInt32
  private let blanks: BlankValues

  /// `values` are the dictionaries of the database, which know the unknown stage by its code;
  /// `sightings` know the export that tells the changes, if it is one.
  init(
    in database: Database, values: [ValueDictionary], unknownStage: UInt32, sightings: Sightings
  ) throws {
    self.unknownStage = unknownStage
    blanks = BlankValues(values)
    self.sightings = sightings
    states = try PresentStates(in: database)
    writer = try HistoryWriter(in: database, values: values)
  }

  /// Takes changes in, whose stages are codes of the database.
  /// - Returns: All changes of the deals that an export is yet to show, or to show late enough.
  mutating func take(
    _ changes: [DealChange], values: [ValueDictionary], counts: inout ImportCounts
  ) throws -> [DealChange] {
    var waiting: [DealChange] = []
    let groups = Dictionary(grouping: changes, by: \.dealID).sorted { $0.key < $1.key }
    for (id, changes) in groups {
      if let index = states.index(of: id) {
        try take(changes, id: id, at: index, values: values, counts: &counts)
        guard counts.aheadDeals.contains(id) else { continue }
      } else {
        counts.unknownDeals.insert(id)
      }
      waiting += changes
    }
    return waiting
  }

  /// Takes in what a history told before; it counts as awaited.
  /// - Returns: What goes on waiting.
  mutating func take(
    _ past: WaitingChanges.History, values: [ValueDictionary], counts: inout ImportCounts
  ) throws -> WaitingChanges.History {
    var own = ImportCounts()
    let left = try take(past.changes, values: values, counts: &own)
    let deals = Set(past.changes.map(\.dealID)).subtracting(own.aheadDeals)
    counts.add(past: own, of: deals.count)
    return WaitingChanges.History(file: past.file, changes: left)
  }

  /// Closes the import.
  func finish() throws { try writer.finish() }

  private mutating func take(
    _ changes: [DealChange], id: String, at index: Int, values: [ValueDictionary],
    counts: inout ImportCounts
  ) throws {
    let (key, present) = (states.key(of: index), states[index])
    let old = try writer.history(of: key, present: present)
    let steps = DealSteps(changes, of: present.state) { [sightings] in
      sightings.last(of: key, before: $0) != nil
    }
    let shown = lastShown(present, key)
    let seen = max(sightings.last(of: key, before: .max) ?? shown.day, shown.day)
    let later = steps.later(than: shown, seenOn: seen)
    if later == .leadAway { counts.aheadDeals.insert(id) }
    let oldExact = try writer.exactDays(of: key)
    var known = KnownSteps(told: oldExact, of: key, seenIn: sightings, blanks: blanks)
    let new = history(
      repeated(old, of: key, before: shown), upTo: shown, with: steps, later, among: &known)
    let exact = known.told
    guard new != old || exact != oldExact, let last = new.last else { return counts.unchanged += 1 }
    let events = DealHistory.events(
      in: new, of: id, dictionaries: values, steps: known
    ) { sightings.last(of: key, before: $0.day) }
    try writer.replace(
      key, id: id, present: present, history: new, events: events, exactDays: exact)
    states[index] = last
    counts.onlyHistory += 1
    counts.add(events)
  }

  /// The states with all that exports showed before what the last of them showed.
  private func repeated(
    _ states: [KnownState], of key: Int64, before shown: KnownState
  ) -> [KnownState] {
    DealHistory(states).repeated(on: sightings.days(of: key, after: .min, before: shown.day))
  }

  /// A deal's present state as of the last day on which an export showed it, while it is open.
  private func lastShown(_ present: KnownState, _ key: Int64) -> KnownState {
    guard present.state.outcome == nil, let day = sightings.last(of: key, before: .max) else {
      return present
    }
    var shown = present
    shown.day = max(day, present.day)
    return shown
  }

  /// The history up to a deal's present state, as it was shown last, with the steps in it.
  private func history(
    _ old: [KnownState], upTo shown: KnownState, with steps: DealSteps,
    _ later: DealSteps.Later, among known: inout KnownSteps
  ) -> [KnownState] {
    var seenOn = shown.day
    var new = old
    if case .leadTo(let day) = later {
      seenOn = day
      // An export showed all of it, if on another day.
      known.told[day] = .everything
      new.removeAll { $0.day == old.last?.day }
    }
    for step in steps.steps where step.day < seenOn {
      let first = new.first ?? shown
      let before =
        new.last { $0.day <= step.day }?.state ?? first.state.opened(inStage: unknownStage)
      let state = step.applied(to: before)
      new = DealHistory(new).inserting(state, on: step.day)
      known.told[step.day, default: []].add(steps.told[step.day] ?? [])
    }
    if steps.steps.first(where: { $0.day == seenOn })?.applied(to: shown.state) == shown.state {
      known.told[seenOn, default: []].add(steps.told[seenOn] ?? [])
    }
    return DealHistory(new).with(shown.state, on: seenOn, followsAnother: false, among: &known)
  }
}
