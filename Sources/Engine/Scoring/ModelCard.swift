internal import Boosting

/// What there is to tell of a scoring model, without its trees.
public struct ModelCard: Hashable, Sendable {
  public let trainedOn: Day
  /// Closed deals known on that day, and how many of them were won.
  public let closedDeals: Int
  public let wonDeals: Int
  /// Deals that the trees learned from; 0 without a model.
  public let learnedDeals: Int
  public let kind: DealScore.Kind
  /// How many trees it has, and how chances are made of what they say; `nil` without a model.
  public let trees: Int?
  public let calibration: CalibrationKind?
  /// Why there is no model, as a sentence; `nil` when there is one.
  public let baseRateReason: String?
  public let evaluation: ScoringEvaluation?
  /// What it learned from, a line for each attribute: its kind, its values, when it is missing.
  public var features: [String] = []
  /// How it was made; `nil` without a model, or for one stored before this was kept.
  public var making: ModelMaking?

  /// The win rate of all closed deals; `nil` without any.
  public var winRate: Double? {
    closedDeals > 0 ? Double(wonDeals) / Double(closedDeals) : nil
  }
}

extension ScoringModel {
  /// What there is to tell of it.
  public var card: ModelCard {
    ModelCard(
      trainedOn: trainedOn, closedDeals: closedDeals, wonDeals: wonDeals,
      learnedDeals: learnedDeals, kind: kind, trees: model?.trees.count,
      calibration: model?.calibration.kind, baseRateReason: baseRateReason, evaluation: evaluation,
      features: model?.schema.declarations.map(\.line) ?? [], making: making)
  }
}
