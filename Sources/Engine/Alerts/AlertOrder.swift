/// How the inbox is sorted: first what is about all scores, then worst first, then the largest amount.
enum AlertOrder {
  static func isWorse(_ left: Alert, _ right: Alert) -> Bool {
    guard left.isAboutDeal == right.isAboutDeal else { return right.isAboutDeal }
    let ranks = (rank(left.severity), rank(right.severity))
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    return left.amount == right.amount ? left.id < right.id : left.amount > right.amount
  }

  private static func rank(_ severity: Alert.Severity) -> Int {
    switch severity {
    case .critical: 0
    case .high: 1
    case .watch: 2
    }
  }
}
