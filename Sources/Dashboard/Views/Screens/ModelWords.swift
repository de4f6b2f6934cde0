public import Engine

/// What is said of a scoring model and its test on later deals, in sentences and in figures.
public struct ModelWords {
  private let card: ModelCard

  public init(_ card: ModelCard) { self.card = card }

  /// Whether the honesty gate opens, and why not, in one sentence.
  public var verdict: String {
    if let reason = card.baseRateReason { return "The gate stays closed: \(reason)\(inFolds)." }
    guard let evaluation = card.evaluation else { return "The gate is open." }
    let deals = Format.deals(evaluation.deals, "later ", looks: evaluation.looks)
    return "The gate is open: on \(deals) the log loss is "
      + "\(Format.decimal(evaluation.gain, digits: 4)) below that of the base rate, 95 % interval "
      + "\(Format.decimals(evaluation.gainInterval, digits: 4))\(inFolds)."
  }

  /// What is counted where deals were looked at several times; empty where each was looked at once.
  public var looks: String {
    guard let evaluation = card.evaluation, evaluation.looks > evaluation.deals else { return "" }
    return
      "Each deal is looked at at all ages at which it was open, and every look weighs the same; "
      + "all looks at a deal see one outcome, so intervals are those of "
      + "\(Format.count(evaluation.deals)) deals."
  }

  /// In how many windows alone the gain is beyond noise; empty where they are not known.
  private var inFolds: String {
    guard let folds = card.evaluation?.folds, !folds.isEmpty else { return "" }
    let open = folds.count { $0.gain.isBeyondNoise }
    let windows = Format.count(folds.count, of: "window")
    return open == 0
      ? "; in none of \(windows) alone is the gain beyond noise"
      : "; in \(open) of \(windows) alone the gain is beyond noise"
  }

  /// Which model scores after a training, and why.
  public static func decision(_ training: TrainingResult) -> String {
    let (challenge, id) = (training.challenge, training.id)
    guard !challenge.isWon else {
      return "Model \(id) scores from \(training.card.trainedOn) on: \(challenge.reason)."
    }
    let champion = training.champion.map { "Model \($0)" } ?? "The model before"
    guard champion != "Model \(id)" else {
      guard training.card.kind == .model else { return "The base rate goes on." }
      return "\(champion) goes on: \(challenge.reason)."
    }
    return "\(champion) goes on, not model \(id): \(challenge.reason). "
      + "`quarterdeck models activate \(id)` takes the new one nevertheless."
  }

  /// What later deals say of two models, in one sentence.
  public static func judgement(_ comparison: ModelComparison) -> String {
    let (first, second) = (comparison.first.model, comparison.second.model)
    switch comparison.judgement {
    case .sameModel: return "Both are the same model."
    case .noChances: return "One of them knew no closed deal, so there is nothing to compare."
    case .tooFewDeals(let deals):
      return
        "They cannot be compared: \(Format.count(deals, of: "deal")) of complete cohorts ended "
        + "after both were trained; a comparison needs \(ModelComparison.minimumDeals)."
    case .compared(let gain):
      let isBetter = gain.value >= 0
      let interval =
        isBetter
        ? gain.interval : Interval(lower: -gain.interval.upper, upper: -gain.interval.lower)
      return "On \(Format.deals(gain.deals, looks: gain.looks)) that ended after both were trained "
        + "the log loss of model \(second.id) is \(Format.decimal(abs(gain.value), digits: 4)) "
        + "\(isBetter ? "lower" : "higher") than that of model \(first.id), 95 % interval "
        + "\(Format.decimals(interval, digits: 4)); "
        + (gain.isDifferent
          ? "that is beyond noise." : "that could be noise.")
    }
  }

  /// Whether a stored model scores: `active since 2024-01-31`, `not active`, `never active`.
  public static func state(of model: StoredModel) -> String {
    guard let day = model.activated else { return "never active" }
    return model.isActive ? "active since \(day)" : "not active"
  }

  /// What the model learned from and when; without trees what the base rate rests on.
  public var origin: String {
    guard card.closedDeals > 0 else { return "No closed deal is known as of \(card.trainedOn)." }
    let known =
      "\(Format.count(card.closedDeals)) closed deals as of \(card.trainedOn), "
      + "\(Format.percent(card.winRate)) won."
    return card.kind == .model
      ? "Learned on \(Format.count(card.learnedDeals)) of \(known)" : "Rests on \(known)"
  }

  /// How the model is made, such as `84 trees, isotonic calibration, depth 3`; empty without one.
  public var making: String {
    guard let trees = card.trees, let calibration = card.calibration else { return "" }
    let named = (card.making?.parameters ?? []).map { "\($0.name) \(Self.plain($0.value))" }
    return (["\(Format.count(trees, of: "tree"))", "\(calibration.rawValue) calibration"] + named)
      .joined(separator: ", ")
  }

  private static func plain(_ value: Double) -> String {
    Format.decimal(value, digits: value == value.rounded() ? 0 : 2)
  }

  /// A figure of the test with the same of the base rate, where it has one.
  public struct Figure: Equatable {
    public let name: String
    public let model: String
    public let interval: String
    public let base: String

    /// The name below a heading that says what it is about.
    var shortName: String {
      switch name {
      case "deals judged": "deals"
      case "looks at them": "looks"
      case "calibration error": "ECE"
      default: name.replacing("calibration ", with: "")
      }
    }
  }

  /// The figures of the test on later deals; none without a test.
  public var figures: [Figure] {
    guard let evaluation = card.evaluation else { return [] }
    return Self.judgement(evaluation) + Self.calibration(evaluation)
  }

  private static func judgement(_ evaluation: ScoringEvaluation) -> [Figure] {
    [
      Figure(name: "deals judged", model: Format.count(evaluation.deals), interval: "", base: ""),
      Figure(name: "looks at them", model: Format.count(evaluation.looks), interval: "", base: ""),
      Figure(
        name: "AUC", model: Format.decimal(evaluation.auc, digits: 3),
        interval: Format.decimals(evaluation.aucInterval, digits: 3), base: "0.500"),
      Figure(
        name: "log loss", model: Format.decimal(evaluation.logLoss, digits: 4), interval: "",
        base: Format.decimal(evaluation.baseLogLoss, digits: 4)),
      Figure(
        name: "gain", model: Format.decimal(evaluation.gain, digits: 4),
        interval: Format.decimals(evaluation.gainInterval, digits: 4), base: "0.0000"),
      Figure(
        name: "Brier score", model: Format.decimal(evaluation.brier, digits: 4), interval: "",
        base: Format.decimal(evaluation.baseBrier, digits: 4)),
    ]
  }

  private static func calibration(_ evaluation: ScoringEvaluation) -> [Figure] {
    [
      Figure(
        name: "calibration slope", model: Format.decimal(evaluation.calibrationSlope, digits: 2),
        interval: Format.decimals(evaluation.slopeInterval, digits: 2), base: ""),
      Figure(
        name: "calibration intercept",
        model: Format.decimal(evaluation.calibrationIntercept, digits: 2),
        interval: Format.decimals(evaluation.interceptInterval, digits: 2), base: ""),
      Figure(
        name: "calibration error",
        model: Format.points(evaluation.reliability?.expectedError, signed: false), interval: "",
        base: ""),
    ]
  }
}
