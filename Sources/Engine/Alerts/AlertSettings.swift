/// When the rules fire and how long conditions stay silent, as a company decides.
public struct AlertSettings: Hashable, Sendable {
  /// Days after a delivered message in which the same condition sends none.
  public var cooldownDays = 7
  /// Days after which a condition that comes back is a new episode.
  public var reopenDays = 7
  private var rules: [Alert.Rule: RuleSettings] = [:]

  public init() {}

  /// What holds for a rule.
  public subscript(rule: Alert.Rule) -> RuleSettings {
    get { rules[rule] ?? .standard(rule) }
    set { rules[rule] = newValue }
  }
}
