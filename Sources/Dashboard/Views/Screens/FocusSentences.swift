public import Engine

/// What is said of where a team's time is worth more or less.
public struct FocusSentences {
  private let list: FocusList
  private let money: MoneyFormat

  public init(_ list: FocusList, money: MoneyFormat = MoneyFormat()) {
    self.list = list
    self.money = money
  }

  /// What is advised, or why nothing is.
  public var all: [String] {
    if let reason { return [reason] }
    let differing = list.families.filter(\.differs)
    let groups = Format.count(list.families.count { $0.pValue != nil }, of: "grouping")
    guard !differing.isEmpty else {
      return [
        "No grouping of the deals differs by more than luck\(closest), so nothing is advised. "
          + "\(groups) tested, p adjusted for all of them."
      ]
    }
    let names = differing.map {
      "\(Self.name(of: $0)) (adjusted \(Format.pValue($0.adjustedP)))"
    }
    let advised = list.rows.contains { $0.advice == .focus || $0.advice == .deprioritise }
    return [
      "More than luck lies between the segments of \(names.joined(separator: "; ")). "
        + "\(groups) tested, p adjusted for all of them."
        + (advised ? "" : " No single segment is surely better or worse than all deals.")
    ]
  }

  /// Why a segment is advised, or is not, in one sentence.
  public func why(_ row: FocusList.Row) -> String {
    let family = list.families[row.family]
    let all = money.short(major: list.measure.value(of: list.total))
    guard row.advice != .tooFewDeals else {
      return "\(Format.count(row.tally.closed, of: "closed deal")), fewer than "
        + "\(Format.count(list.scope.minimumSample))."
    }
    guard family.pValue != nil else {
      return family.judged < 2
        ? "No other \(Self.name(of: family)) has enough deals to compare with."
        : "The won amounts show no spread to judge by."
    }
    guard family.differs else {
      return "What the values of \(Self.name(of: family)) are worth differs by no more than luck "
        + "(adjusted \(Format.pValue(family.adjustedP)))."
    }
    let side =
      switch row.advice {
      case .focus: "more than"
      case .deprioritise: "less than"
      default: "not surely other than"
      }
    return
      "Worth \(money.short(major: row.shrunken)) a \(unit) (90 %: \(interval(row))), \(side) the \(all) "
      + "of all deals."
  }

  /// The 90 % interval of the shrunken value.
  public func interval(_ row: FocusList.Row) -> String {
    row.interval.map { money.short(major: $0.lower) + "–" + money.short(major: $0.upper) }
      ?? Format.missing
  }

  private var unit: String { list.measure == .deal ? "deal" : "day" }

  private var reason: String? {
    let span = Format.span(list.scope.span)
    if list.total.closed == 0 {
      return "No such deal closed in \(span), so there is nothing to compare."
    }
    if list.total.wonAmount == 0 {
      return "No amount was won in \(span), so no segment can be worth more than another."
    }
    guard list.families.allSatisfy({ $0.pValue == nil }) else { return nil }
    return "No two segments have \(Format.count(list.scope.minimumSample)) closed deals each in "
      + "\(span), or their amounts show no spread: nothing to compare."
  }

  private var closest: String {
    let least = list.families.min { ($0.adjustedP ?? 1) < ($1.adjustedP ?? 1) }
    return least.map {
      " (closest: \(Self.name(of: $0)), adjusted \(Format.pValue($0.adjustedP)))"
    } ?? ""
  }

  private static func name(of family: FocusList.Family) -> String {
    family.dimensions.map(\.name).joined(separator: " and ")
  }
}
