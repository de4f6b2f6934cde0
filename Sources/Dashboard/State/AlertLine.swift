import Engine

/// A line of the inbox: an alert, and those like it that are folded away behind it.
struct AlertLine: Hashable, Sendable {
  /// The worst one.
  let alert: Alert
  let similar: [Alert]

  init(_ alert: Alert, similar: [Alert] = []) {
    self.alert = alert
    self.similar = similar
  }

  var ids: [Alert.ID] { [alert.id] + similar.map(\.id) }

  /// So many alerts of one rule about one rep's deals become one line.
  static let leastFold = 3

  /// The lines of alerts that are sorted worst first; similar ones in one line where folded.
  static func lines(of alerts: [Alert], isFolded: Bool) -> [Self] {
    guard isFolded else { return alerts.map { Self($0) } }
    let groups = Dictionary(grouping: alerts.filter(\.isAboutDeal), by: Kin.init)
      .filter { $0.value.count >= leastFold }
    return alerts.compactMap { alert in
      guard alert.isAboutDeal, let group = groups[Kin(alert)] else { return Self(alert) }
      return group.first?.id == alert.id ? Self(alert, similar: Array(group.dropFirst())) : nil
    }
  }

  /// What makes alerts similar.
  private struct Kin: Hashable {
    let rule: Alert.Rule
    let rep: String

    init(_ alert: Alert) { (rule, rep) = (alert.rule, alert.rep) }
  }
}
