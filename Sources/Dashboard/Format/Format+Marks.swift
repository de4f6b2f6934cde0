public import Engine

extension Format {
  /// The mark of a deal's risk, which says without colour how much it matters.
  public static func mark(of level: RiskLevel) -> String {
    switch level {
    case .critical: "!!"
    case .high: "!"
    case .watch: "~"
    case .fine: "."
    case .unknown: "?"
    }
  }

  /// The level of a deal's risk in words; one that only its age decides is named so.
  static func level(of row: RiskBoard.Row) -> String {
    row.level.rawValue + (row.score?.kind == .model || row.level == .unknown ? "" : " by age")
  }

  /// What the marks mean, in one line.
  static func markLegend(hasModel: Bool) -> String {
    let levels = RiskLevel.allCases.filter { $0 != .unknown }.reversed()
    let words = levels.map { "\(mark(of: $0)) \($0.rawValue)" }.joined(separator: "  ")
    let limits = [RiskLevel.limits.critical, RiskLevel.limits.high, RiskLevel.limits.watch]
      .map { percent($0, digits: 0, unit: false) }.joined(separator: "/")
    return words + (hasModel ? ": worse of risk \(limits) and age" : ": by age, there is no model")
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
