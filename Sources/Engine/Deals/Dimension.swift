/// An attribute of a deal to group by.
public enum Dimension: String, Hashable, Sendable, CaseIterable, Comparable {
  case industry, region, product, leadSource, stage, rep, amountBand

  /// The words of a person for it, as in "win rate by lead source".
  public var name: String {
    switch self {
    case .industry, .region, .product, .stage, .rep: rawValue
    case .leadSource: "lead source"
    case .amountBand: "amount band"
    }
  }

  /// Where the dimension's column stands in a ``DealBook``.
  public var index: Int {
    switch self {
    case .industry: 0
    case .region: 1
    case .product: 2
    case .leadSource: 3
    case .stage: 4
    case .rep: 5
    case .amountBand: 6
    }
  }

  /// Finds a dimension by any spelling: `leadSource`, `lead_source`, `Lead source`.
  public init?(named name: String) {
    let wanted = name.lowercased().filter { $0.isLetter }
    let aliases = [
      "producttype": Self.product, "salesrep": .rep, "source": .leadSource, "band": .amountBand,
    ]
    let found = Self.allCases.first { $0.rawValue.lowercased() == wanted } ?? aliases[wanted]
    guard let found else { return nil }
    self = found
  }

  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}
