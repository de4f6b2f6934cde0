/// A stored model and when it scored.
public struct StoredModel: Hashable, Sendable, Identifiable {
  public let id: Int64
  public let card: ModelCard
  /// Whether it scores on the as-of day.
  public let isActive: Bool
  /// The last day on which it was made active; `nil` if it never was.
  public let activated: Day?
  /// Why it was made active then.
  public let reason: String?
  /// The digest by which `deal_features` names its columns; `nil` without a model.
  public let schema: String?
  /// Of the stored text; empty where nobody asked for it.
  public let sha256: String

  public init(
    id: Int64, card: ModelCard, isActive: Bool, activated: Day?, reason: String?,
    schema: String? = nil, sha256: String = ""
  ) {
    (self.id, self.card, self.isActive) = (id, card, isActive)
    (self.activated, self.reason) = (activated, reason)
    (self.schema, self.sha256) = (schema, sha256)
  }
}
