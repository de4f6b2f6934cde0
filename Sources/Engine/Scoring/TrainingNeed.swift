/// Whether a stored model has fallen behind the deals that are known now.
///
/// Learning costs seconds, so a model stays until it could have learned much more: a fifth more
/// closed deals than were known when it was made active, or any other number where it is still
/// waiting for enough of them. A model that was chosen by hand stays as long.
enum TrainingNeed {
  /// Closed deals now, in relation to those that the model knew, from which it learns anew.
  static let growth = 1.2
  /// A model this old is challenged by a new one, whether or not it has fallen behind.
  static let challengeDays = 30

  /// Whether to train on a book that holds so many closed deals.
  ///
  /// `known` is how many there were when the model was made active.
  static func isDue(of kind: DealScore.Kind, known: Int, closedDeals: Int) -> Bool {
    if kind == .baseRate { return closedDeals != known }
    return Double(closedDeals) >= growth * Double(known) || closedDeals * 2 < known
  }

  /// Whether the newest training is so long ago that a challenger has to be learned.
  static func isChallengeDue(trainedOn day: Day, asOf: Day) -> Bool {
    day.distance(to: asOf) >= challengeDays
  }
}
