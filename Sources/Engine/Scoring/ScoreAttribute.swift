/// What a score may depend on: only facts that are known while the deal is open.
///
/// Days of the cycle, the close date and the stage of a closed deal would tell the outcome and never
/// appear. Progress is told by exports that showed the deal while it was open.
enum ScoreAttribute: String, Sendable, Codable, CaseIterable {
  case amount, age, month, rep, industry, region, product, leadSource
  case stage, daysInStage, closeDatePushes, daysOverdue

  /// The words of a person for it.
  var name: String {
    switch self {
    case .leadSource: "lead source"
    case .month: "month created"
    case .daysInStage: "days in stage"
    case .closeDatePushes: "close-date pushes"
    case .daysOverdue: "days overdue"
    case .amount, .age, .rep, .industry, .region, .product, .stage: rawValue
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
    case .stage: 8
    case .daysInStage: 9
    case .closeDatePushes: 10
    case .daysOverdue: 11
    }
  }

  /// The column of the book whose values it takes; `nil` for numbers and for progress.
  var dimension: Dimension? {
    switch self {
    case .rep: .rep
    case .industry: .industry
    case .region: .region
    case .product: .product
    case .leadSource: .leadSource
    case .amount, .age, .month, .stage, .daysInStage, .closeDatePushes, .daysOverdue: nil
    }
  }

  /// The sign that sales sense demands: a better record of the rep never speaks against a deal, and a
  /// postponed or missed close date never for it.
  var monotone: Int {
    switch self {
    case .rep: 1
    case .closeDatePushes, .daysOverdue: -1
    default: 0
    }
  }

  /// The attributes of the deal itself that become one column per value.
  static let categories: [Self] = [.industry, .region, .product, .leadSource]

  /// All that become one column per value.
  static let valued = categories + [.stage]

  /// The attributes that only exports of the open deal can tell.
  static let progress: [Self] = [.stage, .daysInStage, .closeDatePushes, .daysOverdue]
}
