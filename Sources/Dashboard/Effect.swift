public import Engine

/// Something to be done outside the dashboard, as data.
///
/// A load is answered by the action of the same name with the same request number.
public enum Effect: Hashable, Sendable {
  case loadPeriods(Basis, request: Int)
  case loadBoard(DealFilter, request: Int)
  case loadSegments(Dimension, Comparison, request: Int)
  case loadChange(Dimension, Weight, Comparison, request: Int)
  /// The combinations behind a change, which takes up to a second.
  case loadDrivers(Comparison, request: Int)
  /// Nobody waits for the drivers of that number any more.
  case stopDrivers(request: Int)
  case loadReps(Period, DealFilter, request: Int)
  /// Alerts in every state.
  case loadAlerts(request: Int)
  case loadDeal(String, request: Int)
  case acknowledge(Alert.ID)
  case snooze(Alert.ID, days: Int)
  case resolve(Alert.ID)
  case setTheme(String)
  /// Puts a text on the terminal's clipboard.
  case copy(String)
  case wake(afterMilliseconds: Int, token: Int)
  case suspend
  /// Paints the whole screen anew.
  case redraw
  case quit
}
