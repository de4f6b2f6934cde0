import Engine

/// The alerts sorted into boxes by their state, once, because every frame counts them.
struct AlertBoxes: Hashable, Sendable {
  private let alerts: [Alert]
  private let boxes: [Alert.State: [Alert]]
  private let ofDeal: [String: [Alert]]

  /// The boxes of alerts, each in the order given.
  init(_ alerts: [Alert]) {
    self.alerts = alerts
    boxes = Dictionary(grouping: alerts, by: \.state)
    ofDeal = Dictionary(grouping: alerts, by: \.dealID)
  }

  /// The alerts in a state.
  subscript(state: Alert.State) -> [Alert] { boxes[state] ?? [] }

  /// The alerts of a deal in any state.
  subscript(dealID: String) -> [Alert] { ofDeal[dealID] ?? [] }

  /// The boxes with some alerts in another state.
  func moving(_ ids: Set<Alert.ID>, to state: Alert.State) -> Self {
    var alerts = alerts
    for index in alerts.indices where ids.contains(alerts[index].id) { alerts[index].state = state }
    return Self(alerts)
  }
}
