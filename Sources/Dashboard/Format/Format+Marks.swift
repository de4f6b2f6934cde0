public import Engine

extension Format {
  /// The mark of a deal's place in its life cycle, which says without colour how much it matters.
  public static func mark(of state: LifeCycleState) -> String {
    switch state {
    case .breach: "!!"
    case .old: "!"
    case .watch: "~"
    case .fine: "."
    case .unknown: "?"
    }
  }

  /// The mark of an alert's severity.
  public static func mark(of severity: Alert.Severity) -> String {
    switch severity {
    case .critical: "!!"
    case .high: "!"
    case .watch: "~"
    }
  }
}
