/// Whether a stored model has fallen behind the deals that are known now.
///
/// Learning costs seconds, so a model stays until it could have learned much more: a fifth more
/// closed deals than it knew, or any other number where it is still waiting for enough of them.
enum TrainingNeed {
  /// Closed deals now, in relation to those that the model knew, from which it learns anew.
  static let growth = 1.2

  /// Whether to train on a book that holds so many closed deals.
  static func isDue(of model: ScoringModel?, closedDeals: Int) -> Bool {
    guard let model else { return true }
    if model.kind == .baseRate { return closedDeals != model.closedDeals }
    return Double(closedDeals) >= growth * Double(model.closedDeals)
      || closedDeals * 2 < model.closedDeals
  }
}
