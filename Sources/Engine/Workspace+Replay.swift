extension Workspace {
  /// Replays a rule day by day, with nothing stored and every message delivered at once; `onDay` is
  /// told how far it has come.
  ///
  /// Scores are those that were stored on the days.
  public func replay(
    _ rule: Alert.Rule, from: Day, through: Day, onDay: (Day) -> Void = { _ in }
  ) throws -> AlertReplay {
    var inbox = AlertInbox(alerts: [], settings: settings.alerts)
    var messages: [AlertReplay.Message] = []
    var cases: [HitRate.Case] = []
    let ends = try ends()
    for number in from.number...max(from.number, through.number) {
      let day = Day(number: number)
      onDay(day)
      let past = Workspace(sharing: store, settings: settings, asOf: day)
      let known = Set(inbox.alerts.map(\.dealID))
      inbox.take(findings: try past.findings(of: rule, told: inbox.alerts), on: day)
      for alert in inbox.due(on: day) {
        messages.append(AlertReplay.Message(day: day, alert: alert))
        try inbox.deliver(alert.id, on: day)
      }
      let fresh = inbox.alerts.filter { $0.openedOn == day && !known.contains($0.dealID) }
      cases += try past.cases(of: fresh, pointedAt: Set(inbox.alerts.map(\.dealID)), ends: ends)
    }
    return AlertReplay(
      rule: rule, from: from, through: through, messages: messages,
      hits: rule.isAboutDeals ? HitRate(of: cases) : nil)
  }

  /// Whether the deals that each rule's stored alerts pointed at were lost more often than others.
  public func hitRates() throws -> [(rule: Alert.Rule, hits: HitRate)] {
    let (alerts, ends) = (try store.alerts(), try ends())
    return try Alert.Rule.allCases.filter(\.isAboutDeals).map { rule in
      let own = alerts.filter { $0.rule == rule && $0.episode == 1 && $0.openedOn != nil }
        .filter { $0.firstSeen <= asOf }
      let pointedAt = Set(own.map(\.dealID))
      let days = Dictionary(grouping: own) { $0.openedOn ?? $0.firstSeen }
      let cases = try days.sorted { $0.key < $1.key }.flatMap { day, alerts in
        try Workspace(sharing: store, settings: settings, asOf: day)
          .cases(of: alerts, pointedAt: pointedAt, ends: ends)
      }
      return (rule, HitRate(of: cases))
    }
  }

  /// Whether each closed deal of the as-of day was lost, by its key.
  private func ends() throws -> [Int64: Bool] {
    let stored = try storedBook()
    var ends: [Int64: Bool] = [:]
    for (row, key) in stored.keys.enumerated() {
      if let outcome = stored.book.outcome(of: row) { ends[key] = outcome != .won }
    }
    return ends
  }

  /// What became of deals that a rule points at on this day, and of those like them.
  private func cases(
    of alerts: [Alert], pointedAt: Set<String>, ends: [Int64: Bool]
  ) throws -> [HitRate.Case] {
    guard !alerts.isEmpty else { return [] }
    let stored = try storedBook()
    let rows = stored.book.openRows
    let ids = try store.dealIDs(of: rows.map { stored.keys[$0] })
    var (others, stages) = (
      [String: (ended: Int, lost: Int)](), [String: (key: Int64, stage: String)]()
    )
    for (row, id) in zip(rows, ids) {
      let (key, stage) = (stored.keys[row], stored.book.value(of: row, in: .stage))
      stages[id] = (key, stage)
      guard !pointedAt.contains(id), let isLost = ends[key] else { continue }
      others[stage, default: (0, 0)].ended += 1
      if isLost { others[stage, default: (0, 0)].lost += 1 }
    }
    return alerts.compactMap { alert in
      stages[alert.dealID].map { key, stage in
        HitRate.Case(isLost: ends[key], comparable: others[stage] ?? (0, 0))
      }
    }
  }
}

extension Alert.Rule {
  /// Whether its alerts are about single deals.
  public var isAboutDeals: Bool {
    switch self {
    case .stageStall, .lifeCycleBreach, .scoreDrop, .closeDatePast, .closeDatePushed: true
    case .segmentDrop, .modelDrift, .dataIsOld: false
    }
  }
}
