/// The model that scores on a day.
struct ActiveModel {
  let id: Int64
  let model: ScoringModel
  /// The closed deals that were known when it was made active.
  let closedDeals: Int
}
