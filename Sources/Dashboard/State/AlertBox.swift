import Engine

/// Where an alert lies in the inbox.
enum AlertBox: String, Hashable, Sendable, CaseIterable {
  case open, acknowledged, snoozed, resolved
  /// Pending, or another alert speaks for it.
  case waiting

  init(_ alert: Alert) {
    switch alert.state {
    case .pending: self = .waiting
    case .resolved: self = .resolved
    case _ where alert.silencedBy != nil: self = .waiting
    case .open: self = .open
    case .acknowledged: self = .acknowledged
    case .snoozed: self = .snoozed
    }
  }
}
