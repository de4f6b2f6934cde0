/// What a rule has found about a deal on a day, before the inbox decides whether to speak of it.
struct AlertFinding: Hashable, Sendable {
  let rule: Alert.Rule
  let dealID: String
  let rep: String
  let amount: Amount
  let severity: Alert.Severity
  let sentence: String

  /// A finding about no single deal.
  init(_ rule: Alert.Rule, severity: Alert.Severity, sentence: String) {
    self.rule = rule
    (dealID, rep, amount) = ("", "", .zero)
    self.severity = severity
    self.sentence = sentence
  }

  init(_ rule: Alert.Rule, of row: RiskBoard.Row, severity: Alert.Severity, sentence: String) {
    self.rule = rule
    dealID = row.dealID
    rep = row.rep
    amount = row.amount
    self.severity = severity
    self.sentence = sentence
  }
}
