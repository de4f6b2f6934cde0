extension Workspace {
  /// The inbox as the as-of day knows it, worst first.
  ///
  /// An alert of a deal that has closed since the rules last looked is resolved.
  public func alerts() throws -> [Alert] {
    let closed = try store.alertedDeals(closedBy: asOf)
    return try store.alerts().filter { $0.firstSeen <= asOf }
      .map { closed.contains($0.dealID) ? $0.withDealClosed : $0 }.sorted(by: AlertOrder.isWorse)
  }

  /// What the rules cannot judge and why, as sentences.
  public func alertDoubts() throws -> [String] {
    var doubts = [StageStallRule(dwell: try dwellTimes()).cannotJudge].compactMap(\.self)
    if try model().kind == .baseRate {
      doubts.append("score drops are not judged: no model proved better than the base rate")
    }
    return doubts
  }

  /// Somebody looks after it.
  public func acknowledgeAlert(_ id: Int64, by person: String) throws {
    try change { inbox in try inbox.acknowledge(id, by: person) }
  }

  /// Keeps an alert silent until a day.
  public func snoozeAlert(_ id: Int64, until day: Day) throws {
    let asOf = asOf
    try change { inbox in try inbox.snooze(id, until: day, asOf: asOf) }
  }

  /// It is dealt with; the same condition stays silent for the cooldown.
  public func resolveAlert(_ id: Int64) throws {
    let day = asOf
    try change { inbox in try inbox.resolve(id, on: day) }
  }

  /// Lets every rule look at the open deals and takes what it finds into the inbox.
  func evaluateAlerts() throws {
    let findings = try findings()
    let day = asOf
    try change { inbox in _ = inbox.take(findings: findings, on: day) }
  }

  private func findings() throws -> [AlertFinding] {
    let rows = try board().rows
    return LifeCycleBreachRule().findings(in: rows)
      + StageStallRule(dwell: try dwellTimes()).findings(in: rows)
      + ScoreDropRule(previous: try previousScores()).findings(in: rows)
      + ModelDriftRule().findings(in: try modelDrift())
  }

  /// The model's last scores from before the as-of day, by deal id.
  private func previousScores() throws -> [String: DealPage.PastScore] {
    let scores = try store.latestScores(before: asOf)
    let keys = Array(scores.keys)
    let ids = try store.dealIDs(of: keys)
    return Dictionary(
      zip(ids, keys).compactMap { id, key in scores[key].map { (id, $0) } }
    ) { first, _ in first }
  }

  private func dwellTimes() throws -> DwellTimes {
    let stored = try storedBook()
    let spells = try store.stageSpells(asOf: asOf).filter { !$0.isFirst }
    let seen = Set(spells.map(\.deal))
    var rows: [Int64: Int] = [:]
    for (row, key) in stored.keys.enumerated() where seen.contains(key) { rows[key] = row }
    return DwellTimes(
      of: spells.compactMap { spell in
        rows[spell.deal].map { row in
          StageDwell(
            stage: spell.stage, days: max(0, spell.entered.distance(to: spell.left ?? asOf)),
            hasEnded: spell.left != nil, outcome: stored.book.outcome(of: row))
        }
      })
  }

  private func change(_ change: (inout AlertInbox) throws -> Void) throws {
    let cooldown = Cooldown(days: settings.cooldownDays)
    try store.updateInbox { alerts, judged in
      var inbox = AlertInbox(alerts: alerts, cooldown: cooldown, judged: judged)
      try change(&inbox)
      (alerts, judged) = (inbox.alerts, inbox.judged)
    }
  }
}

extension Alert {
  /// What becomes of it when there is nothing left to win.
  fileprivate var withDealClosed: Alert {
    var alert = self
    alert.state = .resolved
    alert.snoozedUntil = nil
    return alert
  }
}
