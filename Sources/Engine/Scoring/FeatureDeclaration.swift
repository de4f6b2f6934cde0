/// What one attribute of a schema is: its kind, its values, when it is missing, and where it is from.
struct FeatureDeclaration: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// In a unit.
    case number(String)
    /// The values that have a column of their own, most frequent first.
    case category([String])
  }

  let attribute: ScoreAttribute
  let kind: Kind

  /// The fields of an export that it is made from.
  var sources: [ExportField] {
    switch attribute {
    case .amount: [.amount]
    case .age, .month: [.created]
    case .rep: [.rep]
    case .industry: [.industry]
    case .region: [.region]
    case .product: [.product]
    case .leadSource: [.leadSource]
    case .stage, .daysInStage: [.stage]
    case .closeDatePushes, .daysOverdue: [.expectedClose]
    }
  }

  /// When a deal has no value; `nil` for what is never missing.
  var missing: String? {
    switch attribute {
    case .age, .month: nil
    case .amount:
      "without one, also 0, and for a deal that came and went between two exports; "
        + "the middle one where too few such deals have closed"
    case .rep: "before any deal has closed"
    case .industry, .region, .product, .leadSource:
      "for a rare or new value: 0 in every column; the average of all where too few closed deals have one"
    case .stage: "where no export had shown the open deal by then"
    case .daysInStage: "where nobody had seen it enter its stage by then"
    case .closeDatePushes, .daysOverdue:
      "where no export had shown an expected close date by then"
    }
  }

  /// Facts that are written when a deal ends, and so would tell how it does.
  static let banned: [ExportField] = [
    .closed, .close, .wonOn, .lostOn, .outcome, .outcomeReason, .isClosed, .isWon, .isLost,
    .isActive, .lastModified, .wonAmount, .cycleDays,
  ]

  /// One line that names all of it.
  var line: String {
    let what =
      switch kind {
      case .number(let unit): unit
      case .category(let values): values.joined(separator: ", ")
      }
    return "\(attribute.name): \(what)" + (missing.map { "; missing \($0)" } ?? "")
  }
}

extension FeatureSchema {
  /// All that the columns are made from, in their order.
  var declarations: [FeatureDeclaration] {
    let numbers = numbers.map {
      FeatureDeclaration(attribute: $0, kind: .number(Self.unit(of: $0)))
    }
    let categories = ScoreAttribute.valued.compactMap { attribute in
      let own = values.filter { $0.attribute == attribute }.map(\.value)
      return own.isEmpty
        ? nil : FeatureDeclaration(attribute: attribute, kind: .category(own))
    }
    return numbers + categories
  }

  private static func unit(of attribute: ScoreAttribute) -> String {
    switch attribute {
    case .amount: "log(1 + major units)"
    case .month: "1 to 12"
    case .rep: "share of wins, shrunken"
    case .closeDatePushes: "times"
    default: "days"
    }
  }
}
