@testable import Engine

/// Alerts and findings made by hand.
enum Alerts {
  static func finding(
    _ dealID: String, _ rule: Alert.Rule = .stageStall, severity: Alert.Severity = .watch,
    sentence: String = "too long"
  ) -> AlertFinding {
    AlertFinding(rule, of: BoardRow.of(dealID), severity: severity, sentence: sentence)
  }

  static func alert(
    _ id: Int64, dealID: String = "D1", rule: Alert.Rule = .stageStall,
    severity: Alert.Severity = .watch, amount: Int64 = 100, state: Alert.State = .open
  ) -> Alert {
    Alert(
      id: id, rule: rule, dealID: dealID, rep: "Ann", amount: Amount(minorUnits: amount),
      state: state, severity: severity, episode: 1, firstSeen: BoardRow.day,
      lastSeen: BoardRow.day, snoozedUntil: nil, acknowledgedBy: nil, sentence: "too long")
  }
}
