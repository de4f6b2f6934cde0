/// Which of the two ways made chances of a model's log-odds.
public enum CalibrationKind: String, Hashable, Sendable {
  /// A straight line through the log-odds, for few deals.
  case platt = "Platt"
  /// Steps that rise, for many.
  case isotonic
}
