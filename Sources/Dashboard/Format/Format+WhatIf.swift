public import Engine

extension Format {
  /// What changes, and what the score is then: `untouched for 14 days: 38 % (n = 412)`.
  public static func whatIf(_ whatIf: WhatIf) -> String {
    "\(change(whatIf.change)): \(percent(whatIf.probability, digits: 0)) "
      + "(n = \(count(whatIf.deals)))"
  }

  /// The thing that would be otherwise.
  public static func change(_ change: WhatIf.Change) -> String {
    switch change {
    case .untouched(let days): "untouched for \(count(days, of: "day"))"
    case .moved(let stage): "moved to \(segment(stage))"
    case .pushed: "close date pushed once more"
    }
  }

  /// What the lines claim, and what they do not.
  public static let whatIfNote = "scores of deals like that, not effects of an act"
}
