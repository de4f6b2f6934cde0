import Engine

/// An order of the risk board; the first deal is the one to look at first.
enum RiskSort: String, Hashable, Sendable, CaseIterable {
  case valueAtRisk = "at risk"
  case risk
  case amount
  case age
  case overdue
  case rep
  case deal

  var next: Self {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// The rows in this order; equal ones keep the board's order, unknown values come last.
  func sorted(_ indices: [Int], of rows: [RiskBoard.Row]) -> [Int] {
    switch self {
    case .valueAtRisk: indices
    case .rep: byText(indices, rows.map(\.rep))
    case .deal: byText(indices, rows.map(\.dealID))
    case .risk, .amount, .age, .overdue: byNumber(indices, rows.map(number))
    }
  }

  private func number(_ row: RiskBoard.Row) -> Double {
    switch self {
    case .risk: row.risk ?? -1
    case .amount: row.amount.major
    case .age: Double(row.ageDays)
    default: row.daysOverdue.map(Double.init) ?? -.infinity
    }
  }

  private func byNumber(_ indices: [Int], _ keys: [Double]) -> [Int] {
    indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] > keys[$1] }
  }

  private func byText(_ indices: [Int], _ keys: [String]) -> [Int] {
    indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
  }
}

extension RiskBoard.Row {
  /// Days beyond the age at which nine of ten similar wins had closed; negative before it.
  var daysOverdue: Int? { cycle.p90.map { ageDays - $0 } }
}
