/// The model that answers on a day, beside all that are stored.
public struct ModelPage: Hashable, Sendable {
  public let card: ModelCard
  /// Its number; `nil` when it was learned for this answer and is not stored.
  public let id: Int64?
  /// Newest first.
  public let stored: [StoredModel]
  /// What has changed since it was trained; `nil` for a base rate.
  public let drift: ModelDrift?
  /// Why the stored model that should answer is refused; `nil` where it is not.
  public let refusal: String?

  public init(
    card: ModelCard, id: Int64?, stored: [StoredModel], drift: ModelDrift? = nil,
    refusal: String? = nil
  ) {
    (self.card, self.id, self.stored) = (card, id, stored)
    (self.drift, self.refusal) = (drift, refusal)
  }
}
