internal import Boosting

extension ScoringModel: Codable {
  private enum CodingKeys: String, CodingKey {
    case version, model, evaluation, making
    case trainedOn = "trained_on"
    case closedDeals = "closed_deals"
    case wonDeals = "won_deals"
    case learnedDeals = "learned_deals"
    case baseRateReason = "base_rate_reason"
  }

  /// Reads a stored model; a later version or damaged trees are refused.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let version = try values.decode(Int.self, forKey: .version)
    guard (1...Self.version).contains(version) else {
      throw ScoringError.unknownVersion(version, known: Self.version)
    }
    trainedOn = Day(number: try values.decode(Int32.self, forKey: .trainedOn))
    closedDeals = try values.decode(Int.self, forKey: .closedDeals)
    wonDeals = try values.decode(Int.self, forKey: .wonDeals)
    learnedDeals = try values.decode(Int.self, forKey: .learnedDeals)
    baseRateReason = try values.decodeIfPresent(String.self, forKey: .baseRateReason)
    evaluation = try values.decodeIfPresent(ScoringEvaluation.self, forKey: .evaluation)
    model = try values.decodeIfPresent(CalibratedTrees.self, forKey: .model)
    making = try values.decodeIfPresent(ModelMaking.self, forKey: .making)
    guard isPlausible else {
      throw ScoringError.treesFailed("the scoring model says what no training can have found")
    }
  }

  /// Whether counts and figures can be those of any training.
  private var isPlausible: Bool {
    0 <= wonDeals && wonDeals <= closedDeals && learnedDeals >= 0
      && (model == nil || baseRateReason == nil && HonestyGate.objection(to: evaluation) == nil)
      && evaluation?.isPlausible ?? true && model?.calibration.isPlausible ?? true
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(Self.version, forKey: .version)
    try values.encode(trainedOn.number, forKey: .trainedOn)
    try values.encode(closedDeals, forKey: .closedDeals)
    try values.encode(wonDeals, forKey: .wonDeals)
    try values.encode(learnedDeals, forKey: .learnedDeals)
    try values.encodeIfPresent(baseRateReason, forKey: .baseRateReason)
    try values.encodeIfPresent(evaluation, forKey: .evaluation)
    try values.encodeIfPresent(model, forKey: .model)
    try values.encodeIfPresent(making, forKey: .making)
  }
}

extension CalibratedTrees: Codable {
  private enum CodingKeys: String, CodingKey {
    case schema, calibration, trees
    case ageShift = "age_shift"
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let json = try values.decode(String.self, forKey: .trees)
    let trees = try ScoringError.passing { () throws(BoostingError) in
      try BoostedTrees(jsonModel: Array(json.utf8))
    }
    let schema = try values.decode(FeatureSchema.self, forKey: .schema)
    guard trees.columns == schema.attributes.count else {
      throw ScoringError.treesFailed(
        BoostingError.wrongColumns(expected: schema.attributes.count, found: trees.columns)
          .description)
    }
    self.init(
      schema: schema,
      ageShift: try values.decodeIfPresent(AgeShift.self, forKey: .ageShift) ?? .none,
      trees: trees,
      calibration: try values.decode(Calibration.self, forKey: .calibration))
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(schema, forKey: .schema)
    try values.encode(ageShift, forKey: .ageShift)
    try values.encode(calibration, forKey: .calibration)
    try values.encode(String(decoding: trees.jsonModel(), as: UTF8.self), forKey: .trees)
  }
}

extension Calibration {
  /// Whether more from the trees is more, and no margin ends in certainty.
  fileprivate var isPlausible: Bool {
    let line: LogisticLine =
      switch self {
      case .platt(let platt), .isotonic(_, let platt): platt.line
      }
    return line.slope > 0 && line.slope <= PlattCalibration.mostSlope && abs(line.intercept) < 50
  }
}

extension ScoringEvaluation {
  fileprivate var isPlausible: Bool {
    let shares = [auc, aucInterval?.lower, aucInterval?.upper].compactMap(\.self)
    let figures = [logLoss, baseLogLoss, brier, baseBrier]
    return 0 <= won && won <= deals && deals <= looks && shares.allSatisfy { 0 <= $0 && $0 <= 1 }
      && figures.allSatisfy { 0 <= $0 && $0 < 1000 }
      && (reliability?.bins ?? []).allSatisfy(\.isPlausible)
  }
}

extension Reliability.Bin {
  fileprivate var isPlausible: Bool {
    deals > 0 && deals <= looks && 0 <= won && won <= looks && 0 <= predicted && predicted <= 1
      && above <= upTo && 0 < effectiveDeals && effectiveDeals <= Double(deals) * 1.001
  }
}
