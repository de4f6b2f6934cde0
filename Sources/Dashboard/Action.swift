public import Engine
public import Screen

/// Something that happened: a key, an answer of the engine, or a change outside.
public enum Action: Hashable, Sendable {
  /// The dashboard has opened; yields the first loads.
  case started
  case key(Key)
  case resized(Size)
  case periods(Trend, request: Int)
  case board(RiskBoard, request: Int)
  /// `nil` where too little is known for a forecast.
  case forecast(PipelineForecast?, request: Int)
  case segments(SegmentTable, request: Int)
  case change(WinRateChange, request: Int)
  case drivers(ChangeDrivers, request: Int)
  case diagnosis(Diagnosis, request: Int)
  case reps(RepLeaderboard, request: Int)
  case alerts([Alert], undelivered: Int = 0, request: Int)
  case alertEvents([AlertEvent], request: Int)
  /// Something was done with alerts, and is stored.
  case handled(AlertAct, AlertChange)
  case model(ModelPage, request: Int)
  case deal(DealPage, request: Int)
  /// A write went through; the text goes to the status line.
  case done(String)
  /// An effect failed; `request` is nil for one that carries no number.
  case failed(String, request: Int?)
  case woke(Int)
  case themesAvailable([String])
  /// Somebody may have changed alerts.
  case inboxChanged
  /// Somebody changed the data: whatever is visible is asked for again.
  case dataChanged(version: Int, currency: String?)
}
