/// The alerts and what may become of them: a state machine without clock and without store.
///
/// A condition speaks once: while its alert is open, acknowledged or snoozed, findings only renew
/// it. States, episodes and windows: docs/alerts.md.
struct AlertInbox {
  /// In the order of their ids.
  private(set) var alerts: [Alert]
  let settings: AlertSettings
  /// The newest day whose findings were taken in, also where there were none.
  private(set) var judged: Day?
  /// What has happened since the inbox was made, oldest first.
  private(set) var log: [AlertEvent] = []

  init(alerts: [Alert], settings: AlertSettings = AlertSettings(), judged: Day? = nil) {
    self.alerts = alerts
    self.settings = settings
    self.judged = judged
  }

  /// Takes in everything the rules found on a day.
  ///
  /// Findings of an earlier day than the newest that was judged change nothing: what a past day
  /// shows was judged on that day.
  mutating func take(findings: [AlertFinding], on day: Day) {
    guard day >= max(judged ?? day, alerts.map(\.lastSeen).max() ?? day) else { return }
    judged = day
    wake(on: day)
    let latest = latestIndexes
    var found: Set<Fingerprint> = []
    for finding in Inhibition(of: findings).marking(findings) {
      let fingerprint = Fingerprint(finding)
      guard found.insert(fingerprint).inserted else { continue }
      take(finding, last: latest[fingerprint], on: day)
    }
    for (fingerprint, index) in latest where !found.contains(fingerprint) { clear(index, on: day) }
  }

  /// Lets happen what needs no rule: snoozes end on their day, and a deal that has closed has no
  /// alert.
  ///
  /// A day before the newest that was judged changes nothing.
  mutating func settle(closed deals: Set<String>, on day: Day) {
    guard day >= judged ?? day else { return }
    wake(on: day)
    for index in alerts.indices where deals.contains(alerts[index].dealID) {
      clear(index, on: day, because: "the deal closed")
    }
  }

  /// The alerts whose message is due: open, not yet told of, and out of the cooldown that began
  /// with the last message that arrived.
  func due(on day: Day) -> [Alert] {
    let cooldown = Cooldown(days: settings.cooldownDays)
    return alerts.filter { alert in
      alert.awaitsMessage && alert.asksForSomebody
        && alert.lastDelivered.map { cooldown.isOver(on: day, since: $0) } ?? true
    }
  }

  /// A message about an alert has arrived.
  mutating func deliver(_ id: Alert.ID, on day: Day) throws(AlertError) {
    guard let index = index(of: id) else { throw .unknown(id) }
    alerts[index].lastDelivered = max(day, alerts[index].lastDelivered ?? day)
    alerts[index].awaitsMessage = false
    note(.delivered, index, on: day)
  }

  /// Does what a person wants done with alerts; with all of them or with none.
  mutating func act(
    _ act: AlertAct, on ids: [Alert.ID], by person: String, on day: Day
  ) throws(AlertError) {
    var after = self
    for id in ids { try after.act(act, on: id, by: person, on: day) }
    self = after
  }

  /// Makes alerts what they were before a change, unless somebody has changed them since.
  mutating func undo(_ change: AlertChange, by person: String, on day: Day) throws(AlertError) {
    var after = self
    for (old, new) in zip(change.before, change.after) {
      guard let index = index(of: new.id) else { throw .unknown(new.id) }
      guard alerts[index] == new else { throw .changedSince(new.id) }
      after.alerts[index] = old
      after.note(.undone, index, on: day, by: person)
    }
    self = after
  }

  private func index(of id: Alert.ID) -> Int? {
    var (low, high) = (0, alerts.count)
    while low < high {
      let middle = (low + high) / 2
      if alerts[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < alerts.count && alerts[low].id == id ? low : nil
  }

  private var latestIndexes: [Fingerprint: Int] {
    var latest: [Fingerprint: Int] = [:]
    for index in alerts.indices { latest[Fingerprint(alerts[index])] = index }
    return latest
  }
}

// MARK: - What a day does

extension AlertInbox {
  private mutating func wake(on day: Day) {
    for index in alerts.indices where alerts[index].state == .snoozed {
      guard let until = alerts[index].snoozedUntil, until <= day else { continue }
      alerts[index].open(on: day)
      note(.woke, index, on: day)
    }
  }

  private mutating func take(_ finding: AlertFinding, last index: Int?, on day: Day) {
    let mayRaise = finding.isEntry && finding.silencedBy == nil
    switch index.map({ ($0, alerts[$0].state) }) {
    case nil: if mayRaise { begin(finding, after: nil, on: day) }
    case (let index, .resolved)?: if mayRaise { comeBack(index, with: finding, on: day) }
    case (let index, .pending)?: pend(index, with: finding, on: day)
    case (let index, _)?: alerts[index].renew(with: finding, on: day)
    }
  }

  private mutating func pend(_ index: Int, with finding: AlertFinding, on day: Day) {
    guard finding.isEntry else { return clear(index, on: day) }
    alerts[index].renew(with: finding, on: day)
    openIfHeld(index, on: day)
  }

  private mutating func comeBack(_ index: Int, with finding: AlertFinding, on day: Day) {
    let last = alerts[index]
    let isRecent = last.resolvedOn.map { $0.distance(to: day) <= settings.reopenDays } ?? false
    if let stage = last.wontActIn {
      if finding.stage != stage { begin(finding, after: last, on: day) }
    } else if !isRecent {
      begin(finding, after: last, on: day)
    } else if last.resolvedBy == nil {
      reopen(index, with: finding, on: day)
    }
  }

  /// The same episode goes on where it was; whoever looked after it still does.
  private mutating func reopen(_ index: Int, with finding: AlertFinding, on day: Day) {
    let wasOpen = alerts[index].openedOn != nil
    if !wasOpen { alerts[index].firstSeen = day }
    alerts[index].renew(with: finding, on: day)
    alerts[index].resolvedOn = nil
    guard wasOpen else {
      alerts[index].state = .pending
      return openIfHeld(index, on: day)
    }
    alerts[index].reopenings += 1
    if alerts[index].acknowledgedBy != nil {
      alerts[index].state = .acknowledged
    } else {
      alerts[index].open(on: day)
    }
    note(.reopened, index, on: day)
  }

  private mutating func begin(_ finding: AlertFinding, after last: Alert?, on day: Day) {
    let id = (alerts.last?.id ?? 0) + 1
    var alert = Alert(finding, id: id, episode: (last?.episode ?? 0) + 1, on: day)
    alert.lastDelivered = last?.lastDelivered
    alerts.append(alert)
    openIfHeld(alerts.count - 1, on: day)
  }

  private mutating func openIfHeld(_ index: Int, on day: Day) {
    let alert = alerts[index]
    guard alert.silencedBy == nil,
      alert.firstSeen.distance(to: day) >= settings[alert.rule].holdDays
    else { return }
    alerts[index].open(on: day)
    note(.opened, index, on: day)
  }

  /// The condition is gone.
  private mutating func clear(_ index: Int, on day: Day, because reason: String? = nil) {
    guard alerts[index].state != .resolved else { return }
    let wasOpen = alerts[index].openedOn != nil
    alerts[index].resolve(on: day, by: nil)
    if wasOpen { note(.resolved, index, on: day, detail: reason) }
  }

  private mutating func note(
    _ kind: AlertEvent.Kind, _ index: Int, on day: Day, by person: String? = nil,
    detail: String? = nil
  ) {
    log.append(AlertEvent(kind, of: alerts[index].id, on: day, by: person, detail: detail))
  }
}

// MARK: - What a person does

extension AlertInbox {
  private mutating func act(
    _ act: AlertAct, on id: Alert.ID, by person: String, on day: Day
  ) throws(AlertError) {
    let index = try changeable(id, by: act)
    switch act {
    case .acknowledge(let typed):
      let text = typed.flatMap(Self.tidied)
      alerts[index].acknowledge(by: person, note: text)
      note(.acknowledged, index, on: day, by: person, detail: text)
    case .snooze(let until):
      guard until > day else { throw .snoozedIntoThePast(id, until: until, asOf: day) }
      alerts[index].snooze(until: until)
      note(.snoozed, index, on: day, by: person, detail: until.description)
    case .resolve:
      alerts[index].resolve(on: day, by: person)
      note(.resolved, index, on: day, by: person)
    case .wontAct:
      guard !alerts[index].stage.isEmpty else { throw .hasNoStage(id) }
      alerts[index].resolve(on: day, by: person)
      alerts[index].wontActIn = alerts[index].stage
      note(.wontAct, index, on: day, by: person, detail: alerts[index].stage)
    case .note(let typed):
      guard let text = Self.tidied(typed) else { throw .emptyNote(id) }
      alerts[index].note = text
      note(.noted, index, on: day, by: person, detail: text)
    }
  }

  /// A note without needless blanks; `nil` where nothing is left.
  private static func tidied(_ note: String) -> String? {
    let words = note.split(separator: " ")
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// A note may be added to what is resolved too.
  private func changeable(_ id: Alert.ID, by act: AlertAct) throws(AlertError) -> Int {
    guard let index = index(of: id) else { throw .unknown(id) }
    if case .note = act { return index }
    switch alerts[index].state {
    case .resolved: throw .resolved(id)
    case .pending: throw .pending(id)
    default: return index
    }
  }
}
