/// What makes two findings the same condition: the rule and the deal.
struct Fingerprint: Hashable, Sendable {
  let rule: Alert.Rule
  let dealID: String

  init(_ finding: AlertFinding) { (rule, dealID) = (finding.rule, finding.dealID) }

  init(_ alert: Alert) { (rule, dealID) = (alert.rule, alert.dealID) }
}
