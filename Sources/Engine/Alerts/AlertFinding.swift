/// What a rule has found on a day, before the inbox decides whether to speak of it.
struct AlertFinding: Hashable, Sendable {
  let rule: Alert.Rule
  let dealID: String
  let segment: String
  let period: String
  let rep: String
  let stage: String
  let amount: Amount
  let severity: Alert.Severity
  let sentence: String
  /// Whether it is enough to raise an alert; else it only keeps one alive (hysteresis).
  let isEntry: Bool
  /// The rule whose finding speaks for this one.
  var silencedBy: Alert.Rule?

  /// A finding about no single deal.
  init(
    _ rule: Alert.Rule, segment: String = "", period: String = "", severity: Alert.Severity,
    sentence: String
  ) {
    self.rule = rule
    (dealID, rep, stage, amount) = ("", "", "", .zero)
    (self.segment, self.period) = (segment, period)
    (self.severity, self.sentence) = (severity, sentence)
    isEntry = true
  }

  init(
    _ rule: Alert.Rule, of row: RiskBoard.Row, severity: Alert.Severity, sentence: String,
    isEntry: Bool = true
  ) {
    self.rule = rule
    (dealID, rep, stage, amount) = (row.dealID, row.rep, row.stage, row.amount)
    (segment, period) = ("", "")
    (self.severity, self.sentence) = (severity, sentence)
    self.isEntry = isEntry
  }
}
