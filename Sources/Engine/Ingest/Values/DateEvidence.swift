/// What the values of one column say about the order of day, month and year, and whether they are
/// days or moments.
struct DateEvidence: Equatable {
  /// Orders in which a date can be read.
  private struct Orders: OptionSet {
    let rawValue: UInt8
    static let dayFirst = Self(rawValue: 1)
    static let monthFirst = Self(rawValue: 2)
    static let yearFirst = Self(rawValue: 4)
    static let all: Self = [.dayFirst, .monthFirst, .yearFirst]

    /// The orders one by one.
    var list: [DateOrder] {
      zip(DateOrder.allCases, [Self.dayFirst, .monthFirst, .yearFirst])
        .filter { contains($0.1) }.map(\.0)
    }

    var isOne: Bool { rawValue.nonzeroBitCount == 1 }
  }

  /// Nothing later can be meant by a year that comes first.
  private let latest: Day
  /// The orders in which every date that left a choice could be read.
  private var possible = Orders.all
  private var isNeeded = false
  /// Whether all dates that left a choice have dots.
  private var isDotted = true
  /// The first date that can be read in several ways, and the first in one only, safe to show.
  private var undecided = ""
  private var decided: [DateOrder: String] = [:]
  private var hasMidnight = false
  private var hasTime = false

  init(upTo latest: Day) { self.latest = latest }

  mutating func take(_ span: FieldSpan) {
    guard let text = DateText(span) else { return }
    if case .moment(_, let second, _) = text { takeTime(second) }
    guard let orders = orders(of: text), !orders.isEmpty else { return }
    isNeeded = true
    possible.formIntersection(orders)
    guard orders.isOne else {
      if case .dotted = text {} else { isDotted = false }
      if undecided.isEmpty { undecided = SafeText.of(span.bytes) }
      return
    }
    for only in orders.list where decided[only] == nil { decided[only] = SafeText.of(span.bytes) }
  }

  private mutating func takeTime(_ second: Int) {
    if second == 0 { hasMidnight = true } else { hasTime = true }
  }

  /// Whether all times of the column are midnight where they are written: some programs write a day
  /// like that, and no company's zone moves it.
  var holdsDays: Bool { hasMidnight && !hasTime }

  /// The orders in which a date can be read; `nil` where it is one day in any of them.
  private func orders(of text: DateText) -> Orders? {
    switch text {
    case .day, .moment: nil
    case .numbers(let first, let second, _):
      first == second && first <= 12 ? nil : Self.orders(first, second)
    case .dotted(let date): self.orders(of: date)
    case .short(let first, let second, let third):
      first == second && second == third
        ? nil : decisive(Self.orders(first, second).union(yearFirst(text)), text)
    }
  }

  /// The orders, none where the only one makes a day that is yet to come: it is a slip of the hand as
  /// likely as a proof.
  private func decisive(_ orders: Orders, _ text: DateText) -> Orders {
    guard orders.isOne, let only = orders.list.first else { return orders }
    return text.day(in: only) { _ in nil }.map { $0 <= latest } ?? false ? orders : []
  }

  private static func orders(_ first: Int, _ second: Int) -> Orders {
    var orders: Orders = []
    if second <= 12, first <= 31 { orders.insert(.dayFirst) }
    if first <= 12, second <= 31 { orders.insert(.monthFirst) }
    return orders
  }

  private func yearFirst(_ text: DateText) -> Orders {
    guard let day = text.day(in: .yearMonthDay, ahead: { _ in nil }), day <= latest else {
      return []
    }
    return .yearFirst
  }

  /// What all values of a column together mean for its order.
  enum Decision: Equatable {
    /// No date leaves a choice: the order does not matter.
    case notNeeded
    case order(DateOrder)
    /// Nothing decides, but dates with dots usually have this one.
    case usual(DateOrder)
    /// Nothing decides between orders; the first of the undecided dates.
    case ambiguous([DateOrder], String)
    /// Some dates can only be read one way and some only another.
    case contradictory(String, String)
  }

  var decision: Decision {
    guard isNeeded else { return .notNeeded }
    let orders = possible.list
    if let only = orders.first, orders.count == 1 { return .order(only) }
    if isDotted, orders.contains(.dayMonthYear) { return .usual(.dayMonthYear) }
    guard orders.isEmpty else { return .ambiguous(orders, undecided) }
    let examples = DateOrder.allCases.compactMap { decided[$0] }
    return .contradictory(examples.first ?? "", examples.dropFirst().first ?? undecided)
  }
}
