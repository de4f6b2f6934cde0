extension Workspace {
  /// The inbox as the as-of day knows it, worst first.
  public func alerts() throws -> [Alert] {
    try store.alerts().filter { $0.firstSeen <= asOf }.sorted(by: AlertOrder.isWorse)
  }

  /// Somebody looks after it.
  public func acknowledgeAlert(_ id: Int64, by person: String) throws {
    try change { inbox in try inbox.acknowledge(id, by: person) }
  }

  /// Keeps an alert silent until a day.
  public func snoozeAlert(_ id: Int64, until day: Day, by person: String) throws {
    try change { inbox in try inbox.snooze(id, until: day) }
  }

  /// It is dealt with; the same condition stays silent for the cooldown.
  public func resolveAlert(_ id: Int64, by person: String) throws {
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
  }

  private func change(_ change: (inout AlertInbox) throws -> Void) throws {
    let cooldown = Cooldown(days: settings.cooldownDays)
    try store.updateAlerts { alerts in
      var inbox = AlertInbox(alerts: alerts, cooldown: cooldown)
      try change(&inbox)
      alerts = inbox.alerts
    }
  }
}
