extension Workspace {
  /// How far the clock of a sender may be ahead of ours, in seconds.
  public static let clockTolerance: Int64 = 300

  /// Takes the messages of one body in, all of them or none, and scores the deals that were created
  /// or changed their stage; `now` is in seconds since 1970.
  ///
  /// A message whose id was taken in before has no effect. What an older message says never
  /// overwrites what a newer one or a newer export said; it becomes part of the deal's history.
  /// - Throws: `MessageError` for a message that cannot be taken in.
  public func take(_ messages: [DealMessage], now: Int64) throws -> MessageTaking {
    let results = try store(messages, now: now)
    do { try score(results) } catch { return MessageTaking(results: results, unscored: error) }
    return MessageTaking(results: results, unscored: nil)
  }

  /// Takes the messages of one body in as ``take(_:now:)`` does, without scores.
  public func store(_ messages: [DealMessage], now: Int64) throws -> [MessageResult] {
    for message in messages where message.moment > now + Self.clockTolerance {
      throw MessageError.fromTheFuture(message.moment)
    }
    return try store.take(messages)
  }

  /// Scores the deals that messages have created or moved to another stage.
  public func score(_ results: [MessageResult]) throws {
    let deals = Set(results.filter(\.asksForScore).map(\.dealID))
    guard !deals.isEmpty else { return }
    try followData()
    try score(only: deals)
  }

  /// Scores some deals, those of them that are open, and stores the scores.
  private func score(only ids: Set<String>) throws {
    let (stored, keys) = (try storedBook(), try store.keys(of: ids))
    let rows = stored.book.openRows.filter { keys.contains(stored.keys[$0]) }
    guard !rows.isEmpty else { return }
    let model = try model()
    let scores = try model.scores(of: try book(for: model), rows: rows)
    try store.saveScores(
      scores.sorted { $0.key < $1.key }.map { (stored.keys[$0.key], $0.value) }, day: asOf)
    try keepFeatures(of: scores.keys.sorted(), by: model)
  }
}
