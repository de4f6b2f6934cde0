internal import Boosting

/// What scores open deals: a calibrated tree model where one proved itself, else base rates.
///
/// Definition: docs/metrics/deal-score.md. A model is a value and is stored as JSON through
/// `Codable`.
public struct ScoringModel: Sendable, Equatable {
  /// The format of the stored model.
  public static let version = 1

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

  public var kind: DealScore.Kind { model == nil ? .baseRate : .model }

  /// The win rate of all closed deals; `nil` without any.
  public var winRate: Double? {
    closedDeals > 0 ? Double(wonDeals) / Double(closedDeals) : nil
  }
}

extension ScoringModel {
  /// More deals than this are sampled by seed before training.
  static let maximumDeals = 20_000
  private static let draw = SeededDraw(seed: 20_240_131)

  /// Trains on everything a book knows as of its day and decides whether the result may be shown.
  ///
  /// The same book gives the same model. Only a failure of the tree library is an error; too few
  /// or too noisy deals give a model that answers with base rates and says why.
  public static func train(on book: DealBook) throws(ScoringError) -> ScoringModel {
    let closed = book.outcome.reduce(0) { $0 + ($1 == 0 ? 0 : 1) }
    let won = book.outcome.reduce(0) { $0 + ($1 == Outcome.won.rawValue ? 1 : 0) }
    func verdict(
      _ reason: String?, _ evaluation: ScoringEvaluation? = nil, _ model: CalibratedTrees? = nil,
      learnedDeals: Int = 0
    ) -> ScoringModel {
      ScoringModel(
        trainedOn: book.asOf, closedDeals: closed, wonDeals: won, learnedDeals: learnedDeals,
        baseRateReason: reason, evaluation: evaluation, model: model)
    }
    if let shortage = HonestyGate.shortage(closed: closed, won: won, of: "closed deals") {
      return verdict(shortage)
    }
    guard let mature = MatureDeals(in: book, knownOn: book.asOf.number) else {
      return verdict("no closed deals")
    }
    if let shortage = mature.shortage(in: book) { return verdict(shortage) }
    let reps = RepHistory(of: book)
    let test = RollingTest(book: book, reps: reps, draw: draw)
    let evaluation = ScoringEvaluation(of: try test.judgements(of: mature))
    if let objection = HonestyGate.objection(to: evaluation) {
      return verdict(objection, evaluation)
    }
    let deals = mature.sampled(atMost: maximumDeals, by: draw)
    guard let model = try CalibratedTrees(learning: deals, of: book, reps: reps),
      model.calibration.line.slope > 0
    else { return verdict("the order of scores does not hold on the newest deals", evaluation) }
    return verdict(nil, evaluation, model, learnedDeals: deals.rows.count)
  }
}
