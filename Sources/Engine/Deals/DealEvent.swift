/// Something that happened to a deal, found by comparing two exports or told by a webhook.
public struct DealEvent: Hashable, Sendable {
  /// What happened; the raw values are those of the store and of the JSON output.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case dealCreated = "deal_created"
    case stageUpdated = "stage_updated"
    case closeDateChanged = "close_date_changed"
    case amountChanged = "amount_changed"
    case ownerChanged = "owner_changed"
    case dealWon = "deal_won"
    case dealLost = "deal_lost"
    case reopened = "reopened"
  }

  public let kind: Kind
  public let dealID: String
  /// The day from which the new state is known: the close date for an outcome, else the day of the export.
  public let day: Day
  /// What the field held before, as text; `nil` where there was nothing.
  public let before: String?
  public let after: String?
  /// The day on which the deal was last seen as it was before; `nil` where ``day`` is exact.
  public let seenAfter: Day?

  public init(
    _ kind: Kind, dealID: String, day: Day, before: String? = nil, after: String? = nil,
    seenAfter: Day? = nil
  ) {
    self.seenAfter = seenAfter
    self.kind = kind
    self.dealID = dealID
    self.day = day
    self.before = before
    self.after = after
  }
}
