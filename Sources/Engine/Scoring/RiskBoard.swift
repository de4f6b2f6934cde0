/// The open deals as of a day, each with its score, its age against the typical cycle, and its
/// value at risk; largest value at risk first.
public struct RiskBoard: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public let dealID: String
    public let rep: String
    public let industry: String
    public let region: String
    public let product: String
    public let leadSource: String
    public let stage: String
    public let amount: Amount
    public let created: Day
    public let expectedClose: Day?
    public let ageDays: Int
    /// `nil` without stage history.
    public let daysInStage: Int?
    public internal(set) var score: DealScore?
    /// Amount × (1 − probability); `nil` without a score, as the whole amount is not at risk then, and
    /// without an amount.
    public let valueAtRisk: Amount?
    public let cycle: TypicalCycle
    public let state: LifeCycleState
    /// Names of the rules with an open alert for this deal.
    public let alerts: [String]

    public init(
      dealID: String, rep: String, industry: String, region: String, product: String,
      leadSource: String, stage: String, amount: Amount, created: Day, expectedClose: Day?,
      ageDays: Int, daysInStage: Int?, score: DealScore?, cycle: TypicalCycle,
      state: LifeCycleState, alerts: [String]
    ) {
      self.dealID = dealID
      self.rep = rep
      self.industry = industry
      self.region = region
      self.product = product
      self.leadSource = leadSource
      self.stage = stage
      self.amount = amount
      self.created = created
      self.expectedClose = expectedClose
      self.ageDays = ageDays
      self.daysInStage = daysInStage
      self.score = score
      self.cycle = cycle
      self.state = state
      self.alerts = alerts
      valueAtRisk = score.flatMap { score in
        amount.told.map {
          Amount(minorUnits: Int64((Double($0.minorUnits) * (1 - score.probability)).rounded()))
        }
      }
    }

    /// The deal's value of a dimension; `nil` for the band, which its amount alone does not tell.
    func value(in dimension: Dimension) -> String? {
      switch dimension {
      case .industry: industry
      case .region: region
      case .product: product
      case .leadSource: leadSource
      case .stage: stage
      case .rep: rep
      case .amountBand: nil
      }
    }

    /// 1 − probability; `nil` without a score.
    public var risk: Double? { score.map { 1 - $0.probability } }
  }

  public let asOf: Day
  public let rows: [Row]
  /// Why no model scores these deals, as a sentence; `nil` when one does.
  public let baseRateReason: String?
  /// Why the stored model that should score is refused; `nil` where it is not.
  public let modelRefusal: String?
  /// The number of the model in charge that has fallen behind and does not answer; `nil` where it does.
  public let modelBehind: Int64?

  /// Sorts the rows by value at risk, then amount, then deal id.
  public init(
    asOf: Day, rows: [Row], baseRateReason: String?, modelRefusal: String? = nil,
    modelBehind: Int64? = nil
  ) {
    self.asOf = asOf
    self.modelRefusal = modelRefusal
    self.modelBehind = modelBehind
    self.baseRateReason = baseRateReason
    self.rows = rows.sorted { left, right in
      let values = (left.valueAtRisk ?? .zero, right.valueAtRisk ?? .zero)
      if values.0 != values.1 { return values.0 > values.1 }
      return left.amount == right.amount ? left.dealID < right.dealID : left.amount > right.amount
    }
  }
}
