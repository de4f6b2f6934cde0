/// What makes two findings the same condition: the rule, what it is about, and the period.
///
/// Never a number or a text that changes while the condition lasts.
struct Fingerprint: Hashable, Sendable {
  let rule: Alert.Rule
  let dealID: String
  let segment: String
  let period: String

  init(_ finding: AlertFinding) {
    (rule, dealID) = (finding.rule, finding.dealID)
    (segment, period) = (finding.segment, finding.period)
  }

  init(_ alert: Alert) {
    (rule, dealID) = (alert.rule, alert.dealID)
    (segment, period) = (alert.segment, alert.period)
  }
}
