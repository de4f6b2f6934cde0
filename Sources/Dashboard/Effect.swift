public import Engine

/// Something to be done outside the dashboard, as data.
///
/// A load is answered by the action of the same name with the same request number.
public enum Effect: Hashable, Sendable {
  case loadPeriods(Basis, request: Int)
  case loadBoard(DealFilter, request: Int)
  /// What all open deals put at risk and will still bring in the running quarter.
  case loadForecast(request: Int)
  case loadSegments(Dimension, Comparison, request: Int)
  case loadChange(Dimension, Weight, Comparison, request: Int)
  /// The combinations behind a change, which takes up to a second.
  case loadDrivers(Comparison, request: Int)
  /// The nine hypotheses about the change between two periods, which take as long.
  case loadDiagnosis(Period, versus: Period, request: Int)
  /// Nobody waits for that answer any more.
  case stop(Search, request: Int)
  case loadReps(Period, DealFilter, request: Int)
  /// Alerts in every state.
  case loadAlerts(request: Int)
  /// The model that answers and all that are stored.
  case loadModel(request: Int)
  case loadDeal(String, request: Int)
  /// What happened to an alert.
  case loadAlertEvents(Alert.ID, request: Int)
  /// Does something with alerts, with all of them or with none.
  case handle([Alert.ID], AlertAct)
  /// Makes alerts what they were before.
  case undo(AlertChange)
  case setTheme(String)
  /// Puts a text on the terminal's clipboard.
  case copy(String)
  case wake(afterMilliseconds: Int, token: Int)
  case suspend
  /// Paints the whole screen anew.
  case redraw
  case quit

  /// What takes long enough to be stopped.
  public enum Search: String, Hashable, Sendable {
    case drivers, diagnosis
  }
}
