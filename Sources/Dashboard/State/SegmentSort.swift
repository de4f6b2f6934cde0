import Engine

/// An order of the segment table.
///
/// Segments below the minimum sample are never ranked: they come last in every order by a rate.
enum SegmentSort: String, Hashable, Sendable, CaseIterable {
  case contribution
  case deals
  case winRate = "win rate"
  case change
  case name

  var next: Self {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// The rows in this order; equal ones keep the engine's order.
  func sorted(_ rows: [SegmentTable.Row]) -> [SegmentTable.Row] {
    let ordered = rows.enumerated().sorted { left, right in
      let keys = (key(left.element), key(right.element))
      return keys.0 == keys.1 ? isBefore(left, right) : keys.0 < keys.1
    }
    return ordered.map(\.element)
  }

  private func isBefore(
    _ left: (offset: Int, element: SegmentTable.Row),
    _ right: (offset: Int, element: SegmentTable.Row)
  ) -> Bool {
    if self == .name, left.element.segment != right.element.segment {
      return left.element.segment < right.element.segment
    }
    return left.offset < right.offset
  }

  private func key(_ row: SegmentTable.Row) -> Double {
    switch self {
    case .contribution: -abs(row.contribution ?? 0)
    case .deals: Double(-row.closed)
    case .winRate: row.isBelowMinimum ? .infinity : row.winRate ?? .infinity
    case .change: row.isBelowMinimum ? .infinity : row.winRateChange ?? .infinity
    case .name: 0
    }
  }
}
