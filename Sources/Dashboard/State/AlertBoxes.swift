import Engine

/// The alerts sorted into boxes, once, because every frame counts them.
struct AlertBoxes: Hashable, Sendable {
  private let alerts: [Alert]
  private let boxes: [AlertBox: [Alert]]
  private let ofDeal: [String: [Alert]]

  /// The boxes of alerts, each in the order given.
  init(_ alerts: [Alert]) {
    self.alerts = alerts
    boxes = Dictionary(grouping: alerts, by: AlertBox.init)
    ofDeal = Dictionary(grouping: alerts, by: \.dealID)
  }

  /// The alerts in a box.
  subscript(box: AlertBox) -> [Alert] { boxes[box] ?? [] }

  /// The alerts of a deal in any state.
  subscript(dealID: String) -> [Alert] { ofDeal[dealID] ?? [] }

  /// The alert with an id.
  func alert(_ id: Alert.ID) -> Alert? { alerts.first { $0.id == id } }

  /// The alerts with some ids, in the order given.
  func alerts(_ ids: Set<Alert.ID>) -> [Alert] { alerts.filter { ids.contains($0.id) } }

  /// The boxes with some alerts in another state.
  func moving(_ ids: Set<Alert.ID>, to state: Alert.State) -> Self {
    var alerts = alerts
    for index in alerts.indices where ids.contains(alerts[index].id) { alerts[index].state = state }
    return Self(alerts)
  }
}
