/// What the inbox must know to put messages into the outbox with what it changes.
struct NotificationNeed {
  let settings: NotificationSettings
  /// Value at risk by deal.
  let atRisk: [String: Amount]
  /// Seconds since 1970.
  let moment: Int64
}
