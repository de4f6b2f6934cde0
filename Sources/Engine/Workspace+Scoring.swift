extension Workspace {
  /// The newest stored model that the as-of day may know; without one, or where it has fallen
  /// behind, a model learned now.
  ///
  /// A model learned for an answer is kept for this workspace but not stored.
  public func model() throws -> ScoringModel {
    let stored = try storedBook()
    if let model = cache.model { return model }
    let known = try store.latestModel(trainedOnOrBefore: asOf)
    let isDue = TrainingNeed.isDue(of: known, closedDeals: stored.closedDeals)
    let model = try isDue ? .train(on: stored.book) : known ?? .train(on: stored.book)
    cache.model = model
    return model
  }

  /// Whether the next answer that needs a model has to learn it first.
  public func isTrainingDue() throws -> Bool {
    let closed = try storedBook().closedDeals
    return try cache.model == nil
      && TrainingNeed.isDue(of: store.latestModel(trainedOnOrBefore: asOf), closedDeals: closed)
  }

  /// Learns a model from what the as-of day knows and stores it.
  ///
  /// Learning takes long, so it finds out first whether the model could be stored.
  public func train() throws -> ScoringModel {
    try store.requireGate()
    let model = try ScoringModel.train(on: try storedBook().book)
    try store.saveModel(model)
    return model
  }

  /// Rehearses scoring on the deals that the as-of day knows, and stores nothing.
  /// - Throws: `ScoringError.cannotTest` where there are too few deals, or of one outcome only.
  public func backtest() throws -> ScoringModel {
    let model = try ScoringModel.train(on: try storedBook().book)
    guard model.evaluation != nil else {
      throw ScoringError.cannotTest(model.baseRateReason ?? "no deal was judged")
    }
    return model
  }

  /// Scores every open deal, stores what is new of scores and features, evaluates the alert rules,
  /// and keeps the metrics of the last complete quarter.
  ///
  /// Trains first when no stored model is known on the as-of day, or it has fallen behind.
  public func score() throws {
    let stored = try storedBook()
    let known = try store.latestModel(trainedOnOrBefore: asOf)
    if TrainingNeed.isDue(of: known, closedDeals: stored.closedDeals) { cache.model = try train() }
    let scores = try model().scores(
      of: stored.book, driversFor: 0, minimumSample: settings.minimumSample)
    let rows = scores.sorted { $0.key < $1.key }.map { (stored.keys[$0.key], $0.value) }
    try store.saveScores(rows, day: asOf)
    try store.saveFeatures(of: rows.map(\.0), asOf: asOf)
    try evaluateAlerts()
    try keepMetrics()
  }
}
