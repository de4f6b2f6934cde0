extension Workspace {
  /// The model that scores on the as-of day; without one, or where it has fallen behind, a model
  /// learned now.
  ///
  /// A model learned for an answer is kept for this workspace but not stored.
  public func model() throws -> ScoringModel {
    let stored = try storedBook()
    if let model = cache.model { return model }
    let active = try soundModel()
    let behind = active.flatMap { isDue($0, in: stored) ? $0 : nil }
    let model = try behind == nil ? active.map(chosen) : nil
    let answering = try model ?? learned(unless: active?.model)
    cache.model = answering
    cache.modelReplaced = behind.flatMap { $0.model.card == answering.card ? nil : $0.id }
    return answering
  }

  /// A model in charge; of base rates that somebody has gone back to, those of today, and whose they are.
  private func chosen(_ active: ActiveModel) throws -> ScoringModel {
    let model = active.model
    guard let reason = model.baseRateReason,
      let newest = try store.newestTraining(upTo: asOf), newest > model.trainedOn
    else { return model }
    return .baseRates(
      of: try storedBook().book,
      because:
        "the active model \(active.id) was trained on \(model.trainedOn), when the gate stayed closed: "
        + reason)
  }

  /// The number of the model in charge where it has fallen behind and does not answer; `nil` where it
  /// answers, or there is none.
  public func modelBehind() throws -> Int64? {
    let stored = try storedBook()
    return try soundModel().flatMap { isDue($0, in: stored) ? $0.id : nil }
  }

  /// The number of the model in charge in whose place another one answers, because it has fallen behind.
  ///
  /// `nil` also where nothing can be learned in its place, so that it answers after all.
  public func modelReplaced() throws -> Int64? {
    _ = try model()
    return cache.modelReplaced
  }

  /// A model learned now; where nothing can be learned, the one that has fallen behind or base rates.
  private func learned(unless old: ScoringModel?) throws -> ScoringModel {
    let book = try bookWithProgress()
    do { return try .train(on: book) } catch {
      guard let reason = error.whyNothingIsLearned else { throw error }
      return old ?? .baseRates(of: book, because: reason)
    }
  }

  /// Whether the next answer that needs a model has to learn it first.
  public func isTrainingDue() throws -> Bool {
    let stored = try storedBook()
    guard cache.model == nil else { return false }
    return try soundModel().map { isDue($0, in: stored) } ?? true
  }

  private func isDue(_ active: ActiveModel, in stored: StoredBook) -> Bool {
    TrainingNeed.isDue(
      of: active.model.kind, known: active.closedDeals, closedDeals: stored.closedDeals)
  }

  /// Learns a model from what the as-of day knows, stores it, and lets it score from that day on
  /// unless the model that scores is as good.
  ///
  /// Learning takes long, so it finds out first whether the model could be stored.
  public func train() throws -> TrainingResult {
    try store.requireGate()
    let stored = try storedBook()
    let book = try bookWithProgress()
    let attempt = try TrainingAttempt(on: book)
    let model = ScoringModel(attempt, trainedOn: stored.book.asOf)
    let champion = try soundModel()
    let challenge = try Challenge(
      by: model, judged: attempt.judged, against: champion?.model,
      isDue: champion.map { isDue($0, in: stored) } ?? false, hasDrifted: try hasDrifted(), in: book
    )
    let id = try store.saveModel(model)
    if challenge.isWon {
      try store.activate(
        id, from: asOf, closedDeals: stored.closedDeals, reason: challenge.reason)
    }
    return TrainingResult(
      id: id, card: model.card, champion: champion?.id, challenge: challenge)
  }

  /// Rehearses scoring on the deals that the as-of day knows, and stores nothing.
  /// - Throws: `ScoringError.cannotTest` where there are too few deals, or of one outcome only.
  public func backtest() throws -> ScoringModel {
    let model = try ScoringModel.train(on: try bookWithProgress())
    guard model.evaluation != nil else {
      throw ScoringError.cannotTest(model.baseRateReason ?? "no deal was judged")
    }
    return model
  }

  /// How many deals are open on the as-of day.
  public func openDealCount() throws -> Int { try storedBook().book.openRows.count }

  /// The scores of all open deals with all their drivers, by row of the book; nothing is stored.
  public func scores() throws -> [Int: DealScore] {
    let model = try model()
    return try model.scores(of: try book(for: model), minimumSample: settings.minimumSample)
  }

  /// Scores every open deal, stores what is new of scores and features, evaluates the alert rules,
  /// and keeps the metrics of the last complete quarter.
  ///
  /// Trains first when no model scores on the as-of day, or it has fallen behind, or the newest is a
  /// month old.
  public func score() throws { _ = try score(claiming: nil) }

  /// The same as the work of a job; false, with nothing new in the inbox, where it has been done.
  func score(claiming: JobClaiming?) throws -> Bool {
    try store.require(.admin)
    // Of the model that scored so far: a new one may take its place now, and somebody is to know why.
    let drift = try soundModel().flatMap { _ in try modelDrift() }
    if try isTrainingWanted() {
      // Scores and alerts must come also where nothing can be learned.
      do { _ = try train() } catch let error as ScoringError
        where error.whyNothingIsLearned != nil
      {}
    }
    let stored = try storedBook()
    let model = try model()
    let scores = try model.scores(
      of: try book(for: model), minimumSample: settings.minimumSample)
    let rows = scores.sorted { $0.key < $1.key }.map { (stored.keys[$0.key], $0.value) }
    try store.saveScores(rows, day: asOf)
    try keepFeatures(of: scores.keys.sorted(), by: model)
    try keepMetrics()
    return try evaluateAlerts(drift: drift, claiming: claiming)
  }

  /// Whether the odds or the order of the model that scores have become wrong.
  private func hasDrifted() throws -> Bool { try modelDrift()?.isWrong ?? false }

  private func isTrainingWanted() throws -> Bool {
    guard let active = try soundModel(),
      let newest = try store.newestTraining(upTo: asOf)
    else { return true }
    return isDue(active, in: try storedBook())
      || TrainingNeed.isChallengeDue(trainedOn: newest, asOf: asOf)
  }

  /// Stores what the scores of rows may have known.
  func keepFeatures(of rows: [Int], by model: ScoringModel) throws {
    let (book, keys) = (try bookWithProgress(), try storedBook().keys)
    let reps = RepHistory(of: book)
    let deals = rows.map { row in
      let today = Landmark(row: row, day: asOf.number, weight: 1)
      return (key: keys[row], features: DealFeatures(of: today, in: book, reps: reps))
    }
    try store.saveFeatures(
      deals, of: book, digest: model.model?.schema.digest, day: asOf)
  }
}
