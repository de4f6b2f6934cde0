internal import GRDB

extension Store {
  /// Lets a model score from a day on, until another one does.
  ///
  /// `closedDeals` are those known on that day.
  func activate(
    _ model: Int64, from day: Day, closedDeals: Int, reason: String
  ) throws(StorageError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO model_activations (model, day, closed_deals, reason) VALUES (?, ?, ?, ?)
          """, arguments: [model, day.number, closedDeals, reason])
    }
  }

  /// The model that scores on a day; `nil` before the first.
  /// - Throws: `damaged` when its text is not the one that was stored.
  func activeModel(on day: Day) throws(StorageError) -> ActiveModel? {
    let stored = try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT models.id, json, sha256, trained_on, closed_deals
          FROM model_activations JOIN models ON models.id = model_activations.model
          WHERE day <= ? ORDER BY day DESC, model_activations.id DESC LIMIT 1
          """, arguments: [day.number]
      ).map { ($0[0] as Int64, StoredText($0, from: 1), $0[4] as Int) }
    }
    guard let (id, text, closedDeals) = stored else { return nil }
    return ActiveModel(id: id, model: try model(text), closedDeals: closedDeals)
  }

  /// The day of the newest training up to a day; `nil` before the first.
  func newestTraining(upTo day: Day) throws(StorageError) -> Day? {
    try read { database in
      try Int32.fetchOne(
        database, sql: "SELECT max(trained_on) FROM models WHERE trained_on <= ?",
        arguments: [day.number])
    }.map { Day(number: $0) }
  }

  /// What was made active up to a day, the last one last.
  func activations(upTo day: Day) throws(StorageError) -> [ModelActivation] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT model, day, reason FROM model_activations WHERE day <= ? ORDER BY day, id
          """, arguments: [day.number]
      ).map { ModelActivation(model: $0[0], day: Day(number: $0[1]), reason: $0[2]) }
    }
  }

  /// The number of the model that scores on a day.
  static func activeModelID(on day: Day, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database,
      sql: """
        SELECT model FROM model_activations WHERE day <= ? ORDER BY day DESC, id DESC LIMIT 1
        """, arguments: [day.number])
  }
}
