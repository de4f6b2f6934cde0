internal import Engine

/// The days on which the planted facts begin and how long cycles take, for one book.
struct BookPlan {
  let start: Day
  let end: Day
  /// The newest quarter that is complete on the last day.
  let newest: Period
  /// Since when leads come from the weak source far more often.
  let shiftStart: Int32
  /// Thousandths by which every cycle is stretched so that enough deals are open at the end.
  let cycleScale: Int
  /// Days on which a forgotten deal was created.
  let forgottenDays: Range<Int32>
  /// Of a thousand deals created on those days.
  let forgottenPerMille: Int
  /// Days on which deals are created: Monday to Friday.
  let workdays: [Int32]

  /// One in eight open deals is forgotten.
  private static let forgottenPart = 0.12

  init(market: Market, openShare: Double, endingOn end: Day, quarters: Int) {
    let current = FiscalCalendar.calendarYear.period(.quarter, containing: end)
    newest = current.lastDay == end ? current : current.previous
    start = (1..<max(1, quarters)).reduce(newest) { period, _ in period.previous }.start
    self.end = end
    let span = start.distance(to: end) + 1
    let closing = openShare * (1 - Self.forgottenPart)
    cycleScale = Self.scale(market: market, share: closing, span: span)
    shiftStart =
      newest.start.number - Int32(Self.meanCycle(market, scale: cycleScale, cap: span) / 2)
    let slowest = Int32((market.medianCycles.max() ?? 1) * cycleScale / 1000 * 5 / 2)
    let last = max(start.number + 1, end.number - slowest)
    forgottenDays = max(start.number, last - 240)..<last
    let expected = openShare * Self.forgottenPart * Double(span)
    forgottenPerMille = min(900, Int(expected * 1000 / Double(forgottenDays.count)))
    workdays = (start.number...end.number).filter { Self.weekday($0) < 5 }
  }

  /// 0 is Monday, 6 is Sunday.
  static func weekday(_ day: Int32) -> Int32 { ((day + 3) % 7 + 7) % 7 }

  /// The scale at which the mean cycle is the wanted share of the book's days.
  private static func scale(market: Market, share: Double, span: Int) -> Int {
    let wanted = share * Double(span)
    var low = 20
    var high = 40_000
    while high - low > 1 {
      let middle = (low + high) / 2
      if meanCycle(market, scale: middle, cap: span) < wanted {
        low = middle
      } else {
        high = middle
      }
    }
    return high
  }

  /// Mean days of a cycle, half won and half lost, none counted beyond the cap.
  private static func meanCycle(_ market: Market, scale: Int, cap: Int) -> Double {
    var days = 0
    let shares = [400, 350, 250]
    for (median, share) in zip(market.medianCycles, shares) {
      for rank in stride(from: 512, to: 65_536, by: 1024) {
        for delay in [1000, Market.lossDelay] {
          days +=
            share * min(cap, Cycle.days(median: median, rank: rank, scale: scale, delay: delay))
        }
      }
    }
    return Double(days) / Double(1000 * 2 * SkewedTable.steps)
  }
}
