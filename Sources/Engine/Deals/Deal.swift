/// One row of a CRM export: an opportunity with its attributes, its dates and, once closed, its outcome.
public struct Deal: Hashable, Sendable {
  public var id: String
  public var created: Day
  /// The day it closed; `nil` while open.
  public var closed: Day?
  /// The close date expected while open, where the export knows it.
  public var expectedClose: Day?
  public var outcome: Outcome?
  public var amount: Amount
  public var rep: String
  public var industry: String
  public var region: String
  public var product: String
  public var leadSource: String
  public var stage: String

  public init(
    id: String, created: Day, closed: Day? = nil, expectedClose: Day? = nil,
    outcome: Outcome? = nil, amount: Amount, rep: String = "", industry: String = "",
    region: String = "", product: String = "", leadSource: String = "", stage: String = ""
  ) {
    self.id = id
    self.created = created
    self.closed = closed
    self.expectedClose = expectedClose
    self.outcome = outcome
    self.amount = amount
    self.rep = rep
    self.industry = industry
    self.region = region
    self.product = product
    self.leadSource = leadSource
    self.stage = stage
  }

  /// The deal's own value in a dimension; the amount band depends on the book's cuts and is `nil`.
  public func value(in dimension: Dimension) -> String? {
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
}
