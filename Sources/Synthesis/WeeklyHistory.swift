internal import Engine

/// The days of the weekly pipeline exports before a book's last day.
struct WeeklyHistory {
  static let weeks = 26

  /// Oldest first; the book's own last day is not among them.
  let days: [Day]

  init(plan: BookPlan) {
    days = (1...Self.weeks).reversed()
      .map { plan.end.advanced(by: -7 * $0) }
      .filter { $0 >= plan.start }
  }

  /// The name of one day's export.
  static func name(of day: Day) -> String { "pipeline-\(day).csv" }

  /// Where in ``days`` the exports begin and end that hold the deal as open.
  func exports(holding deal: SyntheticDeal) -> Range<Int> {
    guard let first = days.firstIndex(where: { $0.number >= deal.created }) else { return 0..<0 }
    let end = days.firstIndex { $0.number >= deal.closed } ?? days.count
    return first..<max(first, end)
  }
}
