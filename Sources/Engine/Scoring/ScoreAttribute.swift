/// What a score may depend on: only facts that are known while the deal is open.
///
/// Days of the cycle, the close date and the stage of a closed deal would tell the outcome and
/// never appear. Stage and days in stage will join where history exists.
enum ScoreAttribute: String, Sendable, Codable, CaseIterable {
  case amount, age, month, rep, industry, region, product, leadSource

  /// The words of a person for it.
  var name: String {
    switch self {
    case .leadSource: "lead source"
    case .month: "month created"
    default: rawValue
    }
  }

  /// Its place among all.
  var index: Int {
    switch self {
    case .amount: 0
    case .age: 1
    case .month: 2
    case .rep: 3
    case .industry: 4
    case .region: 5
    case .product: 6
    case .leadSource: 7
    }
  }

  /// The column of the book whose values it takes; `nil` for numbers.
  var dimension: Dimension? {
    switch self {
    case .amount, .age, .month: nil
    case .rep: .rep
    case .industry: .industry
    case .region: .region
    case .product: .product
    case .leadSource: .leadSource
    }
  }

  /// The attributes that become one column per value.
  static let categories: [Self] = [.industry, .region, .product, .leadSource]
}
