internal import GRDB

/// Compares a later export with what the store holds and writes what differs.
final class ComparingImport {
  private let day: Day
  private var states: PresentStates
  private let writer: HistoryWriter
  private let sightings: Sightings
  /// This export among them.
  private let allSightings: Sightings
  private let told: ToldFields
  /// What the export tells of no deal.
  private let missing: ToldValues
  private let blanks: BlankValues
  /// The file was taken in before, but read otherwise.
  private let isReadAnew: Bool
  private(set) var seen = SeenDeals()
  private(set) var renames = RenameEvidence()

  /// `values` are the dictionaries of the database; `missing` is what the export tells of no deal.
  init(
    in database: Database, day: Day, values: [ValueDictionary], missing: ToldValues
  ) throws {
    (self.day, self.missing) = (day, missing)
    blanks = BlankValues(values)
    states = try PresentStates(in: database)
    writer = try HistoryWriter(in: database, values: values)
    let sightings = try Sightings(in: database)
    var all = sightings
    all.add(day.number, nil, missing: missing)
    (self.sightings, allSightings) = (sightings, all)
    told = try ToldFields(in: database, after: day)
    isReadAnew = try ImportLedger(database).isReadAnew()
  }

  /// Takes in one batch; `values` are the dictionaries of the database, for the words of events.
  func take(
    _ rows: [ExportRow], codes: CodeMap, values: [ValueDictionary], counts: inout ImportCounts
  ) throws {
    writer.learn(values)
    for row in rows {
      var state = codes.state(of: row)
      let index = states.index(of: row.id)
      if let index, !missing.isEmpty, isNewest(for: index) {
        state = state.keeping(missing, of: states[index].state)
      }
      renames.see(state)
      guard let index else {
        try add(state, id: row.id)
        counts.added += 1
        counts.add(SnapshotDiff.firstEvents(of: row.id, in: state))
        continue
      }
      seen.insert(states.key(of: index))
      guard states.markSeen(index) else {
        try compare(state, at: index, id: row.id, values: values, counts: &counts)
        continue
      }
      counts.repeated += 1
      var uncounted = ImportCounts()
      try compare(
        state, at: index, id: row.id, values: values, isRepetition: true, counts: &uncounted)
    }
  }

  /// The deals whose histories are to be told anew.
  var outdated: Set<String> { writer.outdated }

  /// Closes the import.
  func finish() throws { try writer.finish() }

  private func add(_ state: DealState, id: String) throws {
    let holdsFrom = SnapshotDiff.holdsFrom(first: state, exportDay: day).number
    let known = KnownState(state: state, day: day.number, holdsFrom: holdsFrom)
    let key = try writer.add(known, id: id)
    states.append(known, id: id, key: key)
    seen.insert(key)
  }

  /// Whether nothing is known of a deal from the export's day on.
  ///
  /// A step that led to what a later export shows is older than that export.
  private func isNewest(for index: Int) -> Bool {
    states[index].day < day.number
      && !sightings.hasSeen(states.key(of: index), after: day.number)
  }

  private func compare(
    _ state: DealState, at index: Int, id: String, values: [ValueDictionary],
    isRepetition: Bool = false, counts: inout ImportCounts
  ) throws {
    let (key, present) = (states.key(of: index), states[index])
    if !isReadAnew, state.created != present.state.created { counts.recreated += 1 }
    guard day.number <= present.day || state != present.state else {
      if !isNewest(for: index) { try writer.expire(key, id: id) }
      return counts.unchanged += 1
    }
    let followsAnother =
      !isReadAnew && !isRepetition && sightings.hasSeen(key, on: day.number)
    // What messages alone told of a deal leaves the rest as the first export shows it.
    if isNewest(for: index), !followsAnother,
      let lastSeen = sightings.last(of: key, before: day.number)
    {
      let seen = Day(number: max(lastSeen, present.day))
      try advance(
        to: state, at: index, id: id, lastSeen: seen, values: values, counts: &counts)
    } else {
      try amend(
        state, at: index, id: id, values: values, followsAnother: followsAnother, counts: &counts)
    }
  }

  /// Moves a deal on to what the newest export shows.
  private func advance(
    to state: DealState, at index: Int, id: String, lastSeen: Day, values: [ValueDictionary],
    counts: inout ImportCounts
  ) throws {
    let (key, present) = (states.key(of: index), states[index])
    counts.changed += 1
    renames.note(from: present.state, to: state)
    var diff = SnapshotDiff(
      before: present.state, after: state, exportDay: day, lastSeen: lastSeen)
    let next = KnownState(state: state, day: day.number, holdsFrom: diff.holdsFrom.number)
    diff.unknown = unknown(from: present, to: next, of: key)
    let events = diff.events(of: id, dictionaries: values)
    try writer.advance(key, id: id, from: present, to: next, events: events)
    states[index] = next
    counts.add(events)
  }

  /// What messages have told since an export's day stays; of all else a late export knows more than
  /// was known then.
  private func keepingTold(
    _ history: [KnownState], of id: String, _ key: Int64, present: KnownState,
    among steps: inout KnownSteps
  ) -> [KnownState] {
    guard day.number < present.day, !sightings.hasSeen(key, after: day.number),
      let fields = told.fields(of: id),
      let shown = history.last(where: { $0.day <= day.number })?.state
    else { return history }
    return DealHistory(history).with(
      shown.keeping(fields, of: present.state), on: present.day, followsAnother: false,
      among: &steps)
  }

  /// What is not known to have changed because one of two states does not tell it.
  private func unknown(
    from before: KnownState, to after: KnownState, of key: Int64
  ) -> ToldValues {
    let steps = KnownSteps(told: [:], of: key, seenIn: allSightings, blanks: blanks)
    return steps.unknown(in: before).union(steps.unknown(in: after))
  }

  /// The history with what the export shows, between what others showed and steps of days on which no
  /// export was.
  private func history(
    _ old: [KnownState], showing state: DealState, of key: Int64, among steps: inout KnownSteps,
    followsAnother: Bool
  ) -> [KnownState] {
    let shown = sightings.days(of: key, after: .min, before: .max)
    return DealHistory(DealHistory(old).repeated(on: shown))
      .with(state, on: day.number, followsAnother: followsAnother, among: &steps)
  }

  /// The steps of a deal; one of the export's day is exact only where it led to what the export shows,
  /// or away from it.
  private func steps(
    of key: Int64, showing state: inout DealState, among old: [KnownState]
  ) throws -> KnownSteps {
    var steps = KnownSteps(
      told: try writer.exactDays(of: key), of: key, seenIn: allSightings, blanks: blanks)
    let told = steps.told[day.number]?.kept(assuming: []) ?? []
    let history = DealHistory(old)
    if !told.isEmpty, history.leads(to: state, on: day.number, telling: told) { return steps }
    // Nothing is behind what a message of the day told: the export may be newer.
    let isPast = old.last.map { $0.day > day.number } ?? false
    let isAmong = isPast || sightings.hasSeen(key, after: day.number)
    if isAmong, !sightings.hasSeen(key, on: day.number),
      let left =
        history.leaving(state, on: day.number, telling: told)
    {
      state = left
    } else {
      steps.told[day.number] = nil
    }
    return steps
  }

  /// What the export shows beside another of its day, with what it is without as that one showed it.
  private func completed(_ state: DealState, by old: [KnownState]) -> DealState {
    let before = old.last { $0.day <= day.number }
    return before.map { state.keeping(missing, of: $0.state) } ?? state
  }

  /// Puts a state into a deal's history at or before its present state, or behind another of its
  /// day.
  private func amend(
    _ state: DealState, at index: Int, id: String, values: [ValueDictionary],
    followsAnother: Bool, counts: inout ImportCounts
  ) throws {
    let (key, present) = (states.key(of: index), states[index])
    let old = try writer.history(of: key, present: present)
    var state = followsAnother ? completed(state, by: old) : state
    var steps = try steps(of: key, showing: &state, among: old)
    var new = history(
      old, showing: state, of: key, among: &steps, followsAnother: followsAnother)
    new = keepingTold(new, of: id, key, present: present, among: &steps)
    // A state that was seen once more changes what is known of the days between.
    guard new != old || new.count > 1, let last = new.last else {
      try writer.expire(key, id: id)
      return counts.unchanged += 1
    }
    let events = DealHistory.events(
      in: new, of: id, dictionaries: values, steps: steps
    ) { allSightings.last(of: key, before: $0.day) }
    try writer.replace(
      key, id: id, present: present, history: new, events: events, exactDays: steps.told)
    guard new != old else { return counts.unchanged += 1 }
    states[index] = last
    if followsAnother, last.day == day.number {
      counts.contradicted += 1
      renames.note(from: present.state, to: last.state)
      counts.add(DealHistory.events(in: new.suffix(2), of: id, dictionaries: values))
    }
    if last.state == present.state { counts.onlyHistory += 1 } else { counts.changed += 1 }
  }
}
