internal import Boosting

/// What scores open deals: a calibrated tree model where one proved itself, else base rates.
///
/// Definition: docs/metrics/deal-score.md. A model is a value and is stored as JSON through
/// `Codable`.
public struct ScoringModel: Sendable, Equatable {
  /// The format of the stored model.
  ///
  /// In the first one a test looked at each deal once, up to the second one trees started at no age;
  /// both are still read.
  public static let version = 3

  public let trainedOn: Day
  /// Closed deals known on that day, and how many of them were won.
  public let closedDeals: Int
  public let wonDeals: Int
  /// Deals that the model learned from, after sampling; 0 without a model.
  public let learnedDeals: Int
  /// Why there is no model, as a sentence; `nil` when there is one.
  public let baseRateReason: String?
  /// The test on later deals; `nil` when there was too little to test.
  public let evaluation: ScoringEvaluation?
  let model: CalibratedTrees?
  /// How it was made; `nil` without a model, or for one stored before this was kept.
  var making: ModelMaking?

  public var kind: DealScore.Kind { model == nil ? .baseRate : .model }

  /// Whether it asks how exports showed a deal while it was open.
  var usesProgress: Bool { model?.schema.usesProgress ?? false }

  /// The win rate of all closed deals; `nil` without any.
  public var winRate: Double? {
    closedDeals > 0 ? Double(wonDeals) / Double(closedDeals) : nil
  }
}

extension ScoringModel {
  /// Why nothing can be learned on this machine, as a sentence; `nil` when it can.
  public static var cannotLearn: String? { BoostedTrees.trainingProblem }

  /// Trains on everything a book knows as of its day and decides whether the result may be shown.
  ///
  /// The same book gives the same model. Only a failure of the tree library is an error; too few
  /// or too noisy deals give a model that answers with base rates and says why.
  public static func train(on book: DealBook) throws(ScoringError) -> ScoringModel {
    ScoringModel(try TrainingAttempt(on: book), trainedOn: book.asOf)
  }

  /// What answers where nothing can be learned: base rates, and why.
  static func baseRates(of book: DealBook, because reason: String) -> ScoringModel {
    let won = book.outcome.count { $0 == Outcome.won.rawValue }
    return ScoringModel(
      trainedOn: book.asOf, closedDeals: book.count - book.openRows.count, wonDeals: won,
      learnedDeals: 0, baseRateReason: reason, evaluation: nil, model: nil)
  }

  /// What an attempt on a day led to.
  init(_ attempt: TrainingAttempt, trainedOn day: Day) {
    self.init(
      trainedOn: day, closedDeals: attempt.closed, wonDeals: attempt.won,
      learnedDeals: attempt.learnedDeals, baseRateReason: attempt.objection,
      evaluation: attempt.evaluation, model: attempt.model, making: attempt.making)
  }
}
