import Glibc

/// How much of a period an export can hold, and whether the period can be compared.
///
/// By close date the first periods of an export hold only short cycles and the last ones only
/// long cycles: deals created before or after it are missing. Definition and limits:
/// docs/metrics/period-coverage.md.
struct PeriodCoverage: Hashable, Sendable {
  /// Share of the period's deals that the export can hold, 0…1, given the cycles of all deals.
  let share: Double
  let completeness: Completeness
  /// The days of a running period that the data knows; `nil` for one that is over.
  let elapsedDays: Int?

  /// Whether the period's deals are like those of any other period, a running one's to date.
  var isAmple: Bool { (completeness.isComplete || elapsedDays != nil) && share >= Self.ampleShare }

  /// Below this share a period is not compared silently.
  static let leastShare = 0.5
  /// Above this share nothing needs to be said.
  static let ampleShare = 0.9
  /// Share of a cohort that may still be open when it counts as matured.
  static let mostOpen = 0.05
  /// A cycle distribution further from the others than this is another one.
  static let leastShift = 0.25

  /// The coverage of every period of an axis.
  static func all(of book: DealBook, along axis: PeriodAxis) -> [Self] {
    axis.basis.isByClose ? byClose(of: book, along: axis) : byCreation(of: book, along: axis)
  }

  private static func byClose(of book: DealBook, along axis: PeriodAxis) -> [Self] {
    guard let first = book.created.min(), let last = book.created.max() else { return [] }
    return byClose(
      axis.periods, CycleCounts(of: book, along: axis), created: (first, last),
      known: book.lastKnownDay, asOf: book.asOf)
  }

  /// The coverage of periods by the cycles of their deals, the first and last day on which any
  /// deal was created, and the last day of which the data tells.
  static func byClose(
    _ periods: [Period], _ cycles: CycleCounts, created: (first: Int32, last: Int32), known: Day,
    asOf: Day
  ) -> [Self] {
    let shares = periods.map { period in
      cycles.share(of: period, createdFrom: created.first, through: created.last, asOf: asOf)
    }
    let ample = shares.indices.filter { shares[$0] >= ampleShare }
    return periods.indices.map { index in
      let (period, share) = (periods[index], shares[index])
      if known < period.lastDay { return Self(share: share, running: period, known, asOf: asOf) }
      let shift = cycles.shift(of: index, from: ample)
      guard share < leastShare, shift > leastShift else {
        return Self(share: share, completeness: .complete)
      }
      return Self(
        share: share, cutOff: period, isFirst: period.start.number <= created.first + 31)
    }
  }

  private init(share: Double, completeness: Completeness, elapsedDays: Int? = nil) {
    self.share = share
    self.completeness = completeness
    self.elapsedDays = elapsedDays
  }

  private init(share: Double, running period: Period, _ known: Day, asOf: Day) {
    let days = period.start.distance(to: known) + 1
    let all = period.start.distance(to: period.next.start)
    let why = known < asOf ? "known only to \(known)" : "still running"
    self.init(
      share: share,
      completeness: .incomplete(reason: "\(period) is \(why): \(days) of \(all) days"),
      elapsedDays: days)
  }

  private init(share: Double, cutOff period: Period, isFirst: Bool) {
    let percent = Int((share * 100).rounded())
    let edge = isFirst ? "begins with deals created too late" : "ends with deals created too early"
    self.init(
      share: share,
      completeness: .incomplete(
        reason: "the export \(edge) for \(period): it can hold about \(percent) % of its deals"))
  }

  private static func byCreation(of book: DealBook, along axis: PeriodAxis) -> [Self] {
    var (created, open) = (
      Array(repeating: 0, count: axis.periods.count), Array(repeating: 0, count: axis.periods.count)
    )
    for row in 0..<book.count {
      let day = Day(number: book.created[row])
      guard let first = axis.periods.first, let last = axis.periods.last, day >= first.start,
        day <= last.lastDay
      else { continue }
      created[axis.index(of: day.number)] += 1
      if book.outcome[row] == 0 { open[axis.index(of: day.number)] += 1 }
    }
    return byCreation(axis.periods, created: created, open: open)
  }

  /// The coverage of periods by the deals created in each, and those of them that are open.
  static func byCreation(_ periods: [Period], created: [Int], open: [Int]) -> [Self] {
    periods.indices.map { index in
      let share = created[index] > 0 ? Double(open[index]) / Double(created[index]) : 0
      guard share > mostOpen else { return Self(share: 1 - share, completeness: .complete) }
      let percent = Int((share * 100).rounded())
      return Self(
        share: 1 - share,
        completeness: .incomplete(
          reason: "\(percent) % of the deals created in \(periods[index]) are still open"))
    }
  }
}
