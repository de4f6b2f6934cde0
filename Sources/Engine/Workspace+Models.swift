extension Workspace {
  /// The stored models that the as-of day may know, newest first.
  public func models() throws -> [StoredModel] {
    let activations = try store.activations(upTo: asOf)
    return try store.models(trainedOnOrBefore: asOf).map { id, card, schema, sha256 in
      let last = activations.last { $0.model == id }
      return StoredModel(
        id: id, card: card, isActive: activations.last?.model == id, activated: last?.day,
        reason: last?.reason, schema: schema, sha256: sha256)
    }
  }

  /// The numbers of the stored models that the as-of day may know and that are not among the
  /// sound ones of ``models()``, because they are not as they were stored.
  public func damagedModels(beside sound: [StoredModel]) throws -> [Int64] {
    let known = sound.map(\.id)
    return try store.modelIDs(trainedOnOrBefore: asOf).filter { !known.contains($0) }
  }

  /// A stored model.
  /// - Throws: `ModelError` when there is none of that number on the as-of day, or it is refused.
  public func storedModel(_ id: Int64) throws -> StoredModel {
    let sound = try models()
    guard let model = sound.first(where: { $0.id == id }) else {
      if try damagedModels(beside: sound).contains(id) { throw ModelError.damaged(id) }
      throw try store.models(trainedOnOrBefore: Day(number: .max)).first { $0.id == id }
        .map { ModelError.trainedLater(id, on: $0.card.trainedOn, asOf: asOf) } ?? .unknown(id)
    }
    return model
  }

  /// Two stored models side by side, judged by the deals that the as-of day knows and neither knew.
  /// - Throws: `ModelError.unknown` when there is none of a number on the as-of day.
  public func compareModels(_ first: Int64, _ second: Int64) throws -> ModelComparison {
    let (one, other) = (try storedModel(first), try storedModel(second))
    guard let oneFile = try store.modelFile(first), let otherFile = try store.modelFile(second)
    else { throw ModelError.unknown(first) }
    return ModelComparison(
      first: ModelComparison.Side(model: one, sha256: oneFile.sha256),
      second: ModelComparison.Side(model: other, sha256: otherFile.sha256),
      judgement: try ModelComparison.Judgement(
        of: oneFile.model, and: otherFile.model, in: try bookWithProgress()))
  }

  /// Lets a stored model score from the as-of day on.
  public func activateModel(_ id: Int64, reason: String = "chosen by hand") throws -> StoredModel {
    try store.require(.admin)
    _ = try storedModel(id)
    let closed = try storedBook().closedDeals
    try store.activate(id, from: asOf, closedDeals: closed, reason: reason)
    return try storedModel(id)
  }

  /// Lets the model that scored before the present one score again, from the as-of day on.
  public func rollBackModel() throws -> StoredModel {
    try store.require(.admin)
    let activations = try store.activations(upTo: asOf)
    guard let present = activations.last,
      let previous = activations.last(where: { $0.model != present.model })
    else { throw ModelError.nothingBefore }
    return try activateModel(previous.model, reason: "model \(present.model) was taken back")
  }

  /// The model that was made active last; `nil` where there is none, or its text is damaged, which
  /// `verify` tells and another training cures.
  func soundModel() throws -> ActiveModel? {
    do {
      let active = try store.activeModel(on: asOf)
      cache.modelRefusal = nil
      return active
    } catch {
      guard case .damaged(_, let reason) = error else { throw error }
      cache.modelRefusal = reason
      return nil
    }
  }

  /// Why the model that was made active last is refused; `nil` where it is sound, or there is none.
  public func modelRefusal() throws -> String? {
    _ = try soundModel()
    return cache.modelRefusal
  }

  /// How far the world has left the stored model that is active on the as-of day, also where it has
  /// fallen behind; `nil` for a base rate.
  public func modelDrift() throws -> ModelDrift? {
    cache.expire(unless: store.dataVersion)
    if let drift = cache.drift { return drift }
    let model = try soundModel()?.model ?? model()
    guard model.kind == .model else { return nil }
    cache.drift = try ModelDrift(of: model, in: try bookWithProgress())
    return cache.drift
  }

  /// What there is to tell of the model that answers on the as-of day, and of all stored ones.
  public func modelPage() throws -> ModelPage {
    let (answering, stored) = (try model().card, try models())
    return ModelPage(
      card: answering, id: stored.first { $0.isActive && $0.card == answering }?.id,
      stored: stored, drift: try modelDrift(), refusal: cache.modelRefusal)
  }
}
