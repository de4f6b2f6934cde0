/// The alerts and what may become of them: a state machine without clock and without store.
///
/// A condition speaks once: while its alert is open, acknowledged or snoozed, findings only
/// renew the day it was last seen, how grave it is and what it says. When a condition is no longer found, its alert resolves
/// itself. A resolved condition that is found again after the cooldown begins a new episode.
struct AlertInbox {
  private(set) var alerts: [Alert]
  let cooldown: Cooldown
  /// The newest day whose findings were taken in, also where there were none.
  private(set) var judged: Day?

  init(alerts: [Alert], cooldown: Cooldown, judged: Day? = nil) {
    self.alerts = alerts
    self.cooldown = cooldown
    self.judged = judged
  }

  /// Takes in everything the rules found on a day and returns the alerts that are new with it.
  ///
  /// Findings of an earlier day than the newest that was judged change nothing.
  mutating func take(findings: [AlertFinding], on day: Day) -> [Alert] {
    // What a past day shows was judged on that day; judging it again must not move today's inbox.
    guard day >= max(judged ?? day, alerts.map(\.lastSeen).max() ?? day) else { return [] }
    judged = day
    wake(on: day)
    var latest: [Fingerprint: Int] = [:]
    for index in alerts.indices { latest[Fingerprint(alerts[index])] = index }
    let found = Dictionary(findings.map { (Fingerprint($0), $0) }) { first, _ in first }
    for (fingerprint, index) in latest where found[fingerprint] == nil { clear(index, on: day) }
    var nextID = (alerts.map(\.id).max() ?? 0) + 1
    var fresh: [Alert] = []
    for finding in findings where found[Fingerprint(finding)] == finding {
      let last = latest[Fingerprint(finding)].map { alerts[$0] }
      if let index = latest[Fingerprint(finding)], !mayBegin(finding, after: last, on: day) {
        renew(index, with: finding, on: day)
      } else {
        fresh.append(alert(finding, id: nextID, episode: (last?.episode ?? 0) + 1, on: day))
        nextID += 1
        latest[Fingerprint(finding)] = alerts.count
        alerts.append(fresh[fresh.count - 1])
      }
    }
    return fresh
  }

  /// Somebody looks after it.
  mutating func acknowledge(_ id: Int64, by person: String) throws(AlertError) {
    let index = try changeable(id)
    alerts[index].state = .acknowledged
    alerts[index].acknowledgedBy = person
    alerts[index].snoozedUntil = nil
  }

  /// Silent until a day, on which it is open again.
  mutating func snooze(_ id: Int64, until: Day, asOf: Day) throws(AlertError) {
    let index = try changeable(id)
    guard until > asOf else { throw .snoozedIntoThePast(id, until: until, asOf: asOf) }
    alerts[index].state = .snoozed
    alerts[index].snoozedUntil = until
  }

  /// Dealt with on a day; the cooldown counts from there.
  mutating func resolve(_ id: Int64, on day: Day) throws(AlertError) {
    let index = try changeable(id)
    alerts[index].state = .resolved
    alerts[index].snoozedUntil = nil
    alerts[index].lastSeen = max(day, alerts[index].lastSeen)
  }

  private mutating func wake(on day: Day) {
    for index in alerts.indices where alerts[index].state == .snoozed {
      guard let until = alerts[index].snoozedUntil, until <= day else { continue }
      alerts[index].state = .open
      alerts[index].snoozedUntil = nil
    }
  }

  /// The condition is gone; what was seen later than the day stays as it is.
  private mutating func clear(_ index: Int, on day: Day) {
    guard alerts[index].state != .resolved, alerts[index].lastSeen <= day else { return }
    alerts[index].state = .resolved
    alerts[index].snoozedUntil = nil
  }

  private mutating func renew(_ index: Int, with finding: AlertFinding, on day: Day) {
    guard alerts[index].state != .resolved, day >= alerts[index].lastSeen else { return }
    alerts[index].lastSeen = day
    (alerts[index].severity, alerts[index].sentence) = (finding.severity, finding.sentence)
    alerts[index].amount = finding.amount
  }

  private func mayBegin(_ finding: AlertFinding, after last: Alert?, on day: Day) -> Bool {
    guard let last else { return true }
    return last.state == .resolved && cooldown.isOver(on: day, since: last.lastSeen)
  }

  private func alert(
    _ finding: AlertFinding, id: Int64, episode: Int, on day: Day
  ) -> Alert {
    Alert(
      id: id, rule: finding.rule, dealID: finding.dealID,
      rep: finding.rep, amount: finding.amount, state: .open, severity: finding.severity,
      episode: episode, firstSeen: day, lastSeen: day, snoozedUntil: nil, acknowledgedBy: nil,
      sentence: finding.sentence)
  }

  private func changeable(_ id: Int64) throws(AlertError) -> Int {
    guard let index = alerts.firstIndex(where: { $0.id == id }) else { throw .unknown(id) }
    guard alerts[index].state != .resolved else { throw .resolved(id) }
    return index
  }
}
