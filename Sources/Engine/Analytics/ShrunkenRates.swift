/// Win rates of segments as their whole family makes them likely.
///
/// The segments of the same dimensions are a family: they divide the deals among them.
/// Definition: docs/metrics/beta-binomial.md.
enum ShrunkenRates {
  /// The rates in the order given; `nil` without closed deals.
  static func of(_ members: [WinTally], families: [some Hashable]) -> [Double?] {
    let places = Dictionary(grouping: members.indices) { families[$0] }
    let spreads = places.mapValues { BetaBinomial(of: $0.map { members[$0] }) }
    return members.indices.map { place in
      members[place].closed > 0 ? spreads[families[place]]??.rate(of: members[place]) : nil
    }
  }

  fileprivate static func of(_ rows: [SegmentTable.Row]) -> [Double?] {
    let members = rows.map { row in
      var tally = WinTally.zero
      (tally.closed, tally.won) = (row.closed, row.won)
      return tally
    }
    return of(members, families: rows.map { _ in 0 })
  }
}

extension SegmentTable {
  /// The shrunken win rates of the rows; `nil` without closed deals.
  public var shrunkenRates: [Double?] { ShrunkenRates.of(rows) }
}

extension JointSegmentTable {
  /// The shrunken win rates of the rows; `nil` without closed deals.
  public var shrunkenRates: [Double?] { ShrunkenRates.of(rows.map(\.figures)) }
}

extension Combinations {
  /// The shrunken win rates of the rows, each within the combinations of the same dimensions.
  public var shrunkenRates: [Double?] {
    ShrunkenRates.of(
      rows.map(\.tally), families: rows.map { Set($0.segments.map(\.dimension)) })
  }
}

extension FocusList {
  /// The shrunken win rates of the rows, each within its family; `nil` without closed deals.
  public var shrunkenRates: [Double?] {
    ShrunkenRates.of(rows.map(\.tally), families: rows.map(\.family))
  }
}
