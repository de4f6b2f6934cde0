/// The steps of an alert's life, which only the inbox takes.
extension Alert {
  /// A condition found for the first time, or for the first time in a new episode.
  init(_ finding: AlertFinding, id: Int64, episode: Int, on day: Day) {
    self.init(
      id: id, rule: finding.rule, dealID: finding.dealID, segment: finding.segment,
      period: finding.period, rep: finding.rep, stage: finding.stage, amount: finding.amount,
      severity: finding.severity, sentence: finding.sentence, state: .pending, episode: episode,
      firstSeen: day, lastSeen: day)
  }

  /// Found again: how grave it is, what it says and whose it is follow the condition.
  mutating func renew(with finding: AlertFinding, on day: Day) {
    lastSeen = max(day, lastSeen)
    (rep, stage, amount) = (finding.rep, finding.stage, finding.amount)
    (severity, sentence) = (finding.severity, finding.sentence)
    silencedBy = finding.silencedBy
  }

  /// Asks for somebody, and for a message.
  mutating func open(on day: Day) {
    state = .open
    openedOn = openedOn ?? day
    snoozedUntil = nil
    (resolvedOn, resolvedBy) = (nil, nil)
    awaitsMessage = true
  }

  mutating func acknowledge(by person: String, note text: String?) {
    state = .acknowledged
    acknowledgedBy = person
    note = text ?? note
    snoozedUntil = nil
    awaitsMessage = false
  }

  mutating func snooze(until day: Day) {
    state = .snoozed
    snoozedUntil = day
    awaitsMessage = false
  }

  mutating func resolve(on day: Day, by person: String?) {
    state = .resolved
    (resolvedOn, resolvedBy) = (day, person)
    snoozedUntil = nil
    silencedBy = nil
    awaitsMessage = false
  }
}
