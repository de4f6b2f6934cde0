/// The model that answers on a day, beside all that are stored.
public struct ModelPage: Hashable, Sendable {
  public let card: ModelCard
  /// Its number; `nil` when it was learned for this answer and is not stored.
  public let id: Int64?
  /// Newest first.
  public let stored: [StoredModel]
  /// What has changed since it was trained; `nil` for a base rate.
  public let drift: ModelDrift?

  public init(card: ModelCard, id: Int64?, stored: [StoredModel], drift: ModelDrift? = nil) {
    (self.card, self.id, self.stored, self.drift) = (card, id, stored, drift)
  }
}
