extension Workspace {
  /// The inbox as the as-of day knows it, worst first.
  ///
  /// What has happened since the rules last looked counts: deals that have closed and snoozes that
  /// are over.
  public func alerts() throws -> [Alert] {
    try settledInbox { $0.firstSeen <= asOf }.alerts.sorted(by: AlertOrder.isWorse)
  }

  /// What happened to an alert and who did what, oldest first; empty for one that is not known.
  public func alertEvents(of id: Alert.ID) throws -> [AlertEvent] {
    try store.alertEvents(of: id) + settledInbox { $0.id == id }.log
  }

  private func settledInbox(of isMeant: (Alert) -> Bool) throws -> AlertInbox {
    var inbox = AlertInbox(alerts: try store.alerts().filter(isMeant))
    inbox.settle(closed: try store.alertedDeals(closedBy: asOf), on: asOf)
    return inbox
  }

  /// What the rules cannot judge and why, and which messages nobody took, as sentences.
  public func alertDoubts() throws -> [String] {
    var doubts = [StageStallRule(dwell: try dwellTimes()).cannotJudge].compactMap(\.self)
    if try model().kind == .baseRate {
      doubts.append("score drops are not judged: no model proved better than the base rate")
    }
    let dead = try deadMessages()
    if dead > 0 {
      doubts.append(
        "\(SentenceNumber.count(dead)) message\(dead == 1 ? "" : "s") about alerts could not be "
          + "delivered: quarterdeck notify --state dead")
    }
    return doubts
  }

  /// Does what a person wants done with alerts, with all of them or with none, and tells what they
  /// were before; `moment` is in seconds since 1970.
  public func handleAlerts(
    _ ids: [Alert.ID], _ act: AlertAct, by person: String, at moment: Int64? = nil
  ) throws -> AlertChange {
    let day = asOf
    var named: Set<Alert.ID> = []
    let ids = ids.filter { named.insert($0).inserted }
    var change = AlertChange(before: [], after: [])
    try self.change(at: moment) { inbox in
      let before = inbox.alerts
      try inbox.act(act, on: ids, by: person, on: day)
      change = AlertChange(before: before.only(ids), after: inbox.alerts.only(ids))
    }
    return change
  }

  /// Makes alerts what they were before a change; refused where somebody has changed them since.
  public func undo(_ change: AlertChange, by person: String, at moment: Int64? = nil) throws {
    let day = asOf
    try self.change(at: moment) { inbox in try inbox.undo(change, by: person, on: day) }
  }

  /// Lets every rule look at the open deals and takes what it finds into the inbox; false, with
  /// nothing taken, where that is the work of a job that has been done.
  ///
  /// `drift` is that of the model that scored until the day. Messages that are due go into the outbox
  /// with it.
  func evaluateAlerts(drift: ModelDrift?, claiming: JobClaiming? = nil) throws -> Bool {
    let (rows, day) = (try board().rows, asOf)
    let findings = try alertFindings(in: rows, drift: drift)
    return try store.updateInbox(
      settings.alerts, settledOn: day, at: claiming?.moment ?? openedAt, claiming: claiming,
      notifying: notificationNeed(for: rows)
    ) { inbox in
      inbox.take(findings: findings, on: day)
    }
  }

  /// What every rule that is on finds on the as-of day.
  private func alertFindings(
    in rows: [RiskBoard.Row], drift: ModelDrift?
  ) throws -> [AlertFinding] {
    let told = try store.alerts()
    return try Alert.Rule.allCases.filter { settings.alerts[$0].isOn }.flatMap { rule in
      rule == .modelDrift
        ? ModelDriftRule().findings(in: drift) : try findings(of: rule, in: rows, told: told)
    }
  }

  /// What one rule finds on the as-of day from what is stored, without a model.
  func findings(of rule: Alert.Rule, told: [Alert]) throws -> [AlertFinding] {
    let rows = rule.isAboutDeals ? try storedRows() : []
    return try findings(of: rule, in: rows, told: told)
  }

  private func findings(
    of rule: Alert.Rule, in rows: [RiskBoard.Row], told: [Alert]
  ) throws -> [AlertFinding] {
    let settings = settings.alerts[rule]
    switch rule {
    case .stageStall:
      return StageStallRule(dwell: try dwellTimes(), settings: settings).findings(in: rows)
    case .lifeCycleBreach: return LifeCycleBreachRule(settings: settings).findings(in: rows)
    case .scoreDrop:
      return ScoreDropRule(previous: try comparedScores(told: told), settings: settings)
        .findings(in: rows)
    case .closeDatePast:
      return CloseDatePastRule(asOf: asOf, settings: settings).findings(in: rows)
    case .closeDatePushed:
      let pushes = try store.closeDatePushes(upTo: asOf)
      return CloseDatePushedRule(pushes: pushes, settings: settings).findings(in: rows)
    case .segmentDrop:
      return SegmentDropRule(settings: settings).findings(in: try droppingTables())
    case .modelDrift: return ModelDriftRule().findings(in: try modelDrift())
    case .dataIsOld:
      let newest = try store.newestExport(upTo: asOf)
      return DataIsOldRule(asOf: asOf, newest: newest, settings: settings).findings()
    }
  }

  /// The dimensions by which a fall of a segment's win rate is told; the stage of a closed deal is
  /// its outcome.
  private static let droppingDimensions: [Dimension] = [
    .industry, .region, .product, .leadSource, .rep, .amountBand,
  ]

  /// The segments of the last complete quarter against the one before; empty without either.
  private func droppingTables() throws -> [SegmentTable] {
    let cube = try cube(length: .quarter, basis: .closed, where: .all)
    guard let period = lastCompletePeriod(of: cube), cube.periods.contains(period.previous)
    else { return [] }
    return try Self.droppingDimensions.map {
      try segments(in: cube, by: $0, period: period, versus: period.previous)
    }
  }

  /// Days in which a drop of the score is sought.
  private static let dropDays = 7

  /// The score that each deal's present one is compared with, by deal id.
  private func comparedScores(told alerts: [Alert]) throws -> [String: DealPage.PastScore] {
    let scores = try store.highestScores(before: asOf, days: Self.dropDays)
    let keys = Array(scores.keys)
    var compared = Dictionary(
      zip(try store.dealIDs(of: keys), keys).compactMap { id, key in scores[key].map { (id, $0) } }
    ) { first, _ in first }
    for alert in alerts where alert.rule == .scoreDrop && alert.state != .resolved {
      compared[alert.dealID] =
        try store.highestScore(of: alert.dealID, before: alert.firstSeen, days: Self.dropDays)
        ?? compared[alert.dealID]
    }
    return compared
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

  private func change(
    at moment: Int64? = nil, _ change: (inout AlertInbox) throws -> Void
  ) throws {
    try store.updateInbox(
      settings.alerts, settledOn: asOf, at: moment, needing: .manager, change)
  }
}

extension [Alert] {
  /// Those with these ids, in the order of the ids.
  fileprivate func only(_ ids: [Alert.ID]) -> Self {
    let known = Dictionary(uniqueKeysWithValues: map { ($0.id, $0) })
    return ids.compactMap { known[$0] }
  }
}
