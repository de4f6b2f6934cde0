internal import GRDB

/// Tells the histories of stored deals anew of all that exports showed and histories told of them.
struct HistoryImport {
  private let writer: HistoryWriter
  private let sightings: Sightings
  private let changes: HistoryChanges
  private let values: [ValueDictionary]
  private let unknownStage: UInt32
  private let blanks: BlankValues
  private let deals: RawStatement

  /// `values` are the dictionaries of the database, which know the unknown stage by its code;
  /// `sightings` know the export that is being taken in, if it is one.
  init(
    in database: Database, values: [ValueDictionary], unknownStage: UInt32, sightings: Sightings,
    writer: HistoryWriter
  ) throws {
    (self.values, self.unknownStage, self.sightings) = (values, unknownStage, sightings)
    self.writer = writer
    blanks = BlankValues(values)
    changes = try HistoryChanges(database)
    deals = try RawStatement(
      "SELECT id, \(StateColumns.names), state_day FROM deals WHERE deal_id = ?", in: database)
  }

  /// Tells the histories of deals anew, of which some may not be stored yet.
  func retell(_ ids: Set<String>, counts: inout ImportCounts) throws {
    for id in ids.sorted() {
      guard let (key, present) = try stored(id) else {
        counts.unknownDeals.insert(id)
        continue
      }
      try retell(id, key, present: present, counts: &counts)
    }
  }

  /// The same of deals that waited for an export.
  func retell(awaited ids: [String], counts: inout ImportCounts) throws {
    for id in ids {
      var own = ImportCounts()
      try retell([id], counts: &own)
      counts.add(past: own, of: own.aheadDeals.isEmpty ? own.onlyHistory : 0)
    }
  }

  /// Closes the import.
  func finish() throws { try writer.finish() }

  private func stored(_ id: String) throws -> (key: Int64, present: KnownState)? {
    deals.bind(id, at: 1)
    defer { deals.rewind() }
    guard try deals.next() else { return nil }
    let known = StateColumns.known(day: 1 + StateColumns.count, first: 1, in: deals)
    return (deals.integer(0), known)
  }

  private func retell(
    _ id: String, _ key: Int64, present: KnownState, counts: inout ImportCounts
  ) throws {
    try writer.separate(key, present: present)
    let old = try writer.history(of: key, present: present)
    guard let newest = old.last else { return }
    let shown = lastShown(newest, key)
    let told = try writer.exactDays(of: key)
    let steps = DealSteps(
      try changes.changes(of: id), of: shown.state, stages: values[Dimension.stage.index]
    ) { [sightings] value, day in
      sightings.last(of: key, before: day) != nil
        || told.contains { $0.key < day && $0.value.contains(value) }
    }
    let seen = max(sightings.last(of: key, before: .max) ?? shown.day, shown.day)
    let later = steps.later(than: shown, seenOn: seen)
    if later == .leadAway { counts.aheadDeals.insert(id) }
    try changes.set(waits: later != .none, of: id)
    var known = KnownSteps(told: told, of: key, seenIn: sightings, blanks: blanks)
    let new = history(
      repeated(old, of: key, before: shown), of: key, upTo: shown, with: steps, later,
      among: &known)
    try write(new, of: id, key, present: present, steps: known, counts: &counts)
  }

  private func write(
    _ new: [KnownState], of id: String, _ key: Int64, present: KnownState, steps: KnownSteps,
    counts: inout ImportCounts
  ) throws {
    let events = DealHistory.events(
      in: new, of: id, dictionaries: values, steps: steps
    ) { sightings.last(of: key, before: $0.day) }
    let isNews = try writer.retell(
      key, id: id, present: present, history: new, events: events, exactDays: steps.told)
    guard isNews else { return counts.unchanged += 1 }
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
    _ old: [KnownState], of key: Int64, upTo shown: KnownState, with steps: DealSteps,
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
    let unknown = (new.first ?? shown).state.opened(inStage: unknownStage)
    for step in steps.steps where step.day < seenOn {
      let before = new.last { $0.day <= step.day }?.state ?? unknown
      if sightings.hasSeen(key, on: step.day), !steps.fits(before, on: step.day) { continue }
      new = DealHistory(new).inserting(step.applied(to: before), on: step.day)
      known.told[step.day, default: []].add(steps.told[step.day] ?? [])
    }
    if steps.steps.first(where: { $0.day == seenOn })?.applied(to: shown.state) == shown.state {
      known.told[seenOn, default: []].add(steps.told[seenOn] ?? [])
    }
    return DealHistory(new).with(shown.state, on: seenOn, followsAnother: false, among: &known)
  }
}
