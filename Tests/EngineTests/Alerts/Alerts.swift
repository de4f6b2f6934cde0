@testable import Engine

/// Alerts and findings made by hand.
enum Alerts {
  static func finding(
    _ dealID: String, _ rule: Alert.Rule = .stageStall, severity: Alert.Severity = .watch,
    stage: String = "Demo", sentence: String = "too long", isEntry: Bool = true
  ) -> AlertFinding {
    AlertFinding(
      rule, of: BoardRow.of(dealID, stage: stage), severity: severity, sentence: sentence,
      isEntry: isEntry)
  }

  static func alert(
    _ id: Int64, dealID: String = "D1", rule: Alert.Rule = .stageStall,
    severity: Alert.Severity = .watch, amount: Int64 = 100, state: Alert.State = .open
  ) -> Alert {
    Alert(
      id: id, rule: rule, dealID: dealID, rep: "Ann", amount: Amount(minorUnits: amount),
      severity: severity, sentence: "too long", state: state, firstSeen: BoardRow.day,
      lastSeen: BoardRow.day)
  }
}
