/// What a diagnosis looks at: the deals of two periods and of all others, and stays in stages.
public struct DiagnosisData: Sendable {
  let book: DealBook
  /// The periods side by side, both to date while one is running.
  let cube: Cube
  /// All periods, whole.
  let wholePeriods: Cube
  let before: Period
  let after: Period
  let stays: [StageStay]
  /// Closed deals below which a period says nothing.
  let minimumSample: Int
  /// Closed deals of both periods below which a rep says nothing.
  let minimumRepDeals: Int

  /// The closed deals of a period.
  func closedRows(in period: Period) -> [Int] {
    let days = cube.days(of: period)
    return (0..<book.count).filter { days.contains(book.closed[$0]) }
  }

  /// The deals that closed before a period began.
  func closedRows(before period: Period) -> [Int] {
    let start = period.start.number
    return (0..<book.count).filter { book.closed[$0] < start }
  }

  /// The deals created in a period, open or closed.
  func createdRows(in period: Period) -> [Int] {
    let days = cube.days(of: period)
    return (0..<book.count).filter { days.contains(book.created[$0]) }
  }

  func change(by dimension: Dimension) -> WinRateChange? {
    try? WinRateChange(
      of: cube, dimension: dimension, from: before, to: after, weight: .count,
      minimumSample: minimumSample)
  }

  /// Why the deals created in the later period are not all there; `nil` when they are.
  ///
  /// An export of closed deals only misses those that are still open, and these are the slow ones.
  var missingCohort: String? {
    guard book.openRows.isEmpty else { return nil }
    let ages = (0..<book.count).map { book.ageDays(of: $0) }.sorted()
    guard !ages.isEmpty else { return "There are no deals." }
    let slow = ages[min(ages.count - 1, ages.count * 19 / 20)]
    guard after.lastDay.distance(to: book.lastKnownDay) < slow else { return nil }
    return "The export holds no open deals, so the slow deals created in \(after) are missing."
  }

  /// Whether both cohorts have enough deals.
  func suffices(_ cohorts: [[Int]]) -> Bool { cohorts.allSatisfy { $0.count >= minimumSample } }
}
