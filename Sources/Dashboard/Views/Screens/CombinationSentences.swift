public import Engine

/// What is said of the best and the worst combinations.
public struct CombinationSentences {
  private let combinations: Combinations

  public init(_ combinations: Combinations) { self.combinations = combinations }

  /// What stands out, or that nothing does.
  public var all: [String] {
    if let reason { return [reason] }
    let tested = Format.count(combinations.tested, of: "combination")
    guard !combinations.found.isEmpty else { return [nothing(of: tested), front] }
    let mean = Format.percent(combinations.total.winRate)
    return combinations.found.map { found in
      "\(Self.name(found)) stands out with \(Self.rate(found)), all deals \(mean)."
    } + ["\(tested) tested, p adjusted for all of them.\(counting)", front]
  }

  private var counting: String {
    combinations.found.count > 1 ? " Each is counted without the deals of those above it." : ""
  }

  /// Why nothing could be compared; `nil` when something was.
  private var reason: String? {
    let (total, scope) = (combinations.total, combinations.scope)
    if total.closed == 0 {
      return "No such deal closed in \(Format.span(scope.span)), so there is nothing to compare."
    }
    if combinations.rows.isEmpty {
      return "No combination of values holds \(Format.count(scope.minimumSample)) of the "
        + "\(Format.count(total.closed, of: "closed deal")) and leaves others to compare with."
    }
    guard total.won == 0 || total.won == total.closed else { return nil }
    return "All \(Format.count(total.closed)) deals were \(total.won == 0 ? "lost" : "won"), so "
      + "no combination can stand out."
  }

  private func nothing(of tested: String) -> String {
    let ends = [("best", combinations.rows.first), ("worst", combinations.rows.last)]
      .compactMap { word, row in row.map { "\(word) \(Self.name($0)), \(Self.rate($0))" } }
    return "Nothing stands out of \(tested) tested: \(ends.joined(separator: "; "))."
  }

  private var front: String {
    "Marked +: no other combination has both a higher win rate and more won per deal. Luck alone "
      + "puts some there, too."
  }

  private static func name(_ row: Combinations.Row) -> String { Format.combination(row.segments) }

  private static func rate(_ row: Combinations.Row) -> String {
    "\(Format.percent(row.tally.winRate)) of \(Format.count(row.tally.closed)) won "
      + "(adjusted \(Format.pValue(row.adjustedP)))"
  }
}
