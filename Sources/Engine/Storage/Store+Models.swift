internal import Crypto
internal import Foundation
internal import GRDB

extension Store {
  /// Keeps a model and names its number; one that is stored already is not stored again, but takes the
  /// place of one of its name that was damaged.
  func saveModel(_ model: ScoringModel) throws(StorageError) -> Int64 {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try write { database in
      let json = String(decoding: try encoder.encode(model), as: UTF8.self)
      let values: StatementArguments = [model.trainedOn.number, json, Self.sha256(of: json)]
      try database.execute(
        sql: """
          INSERT INTO models (trained_on, json, sha256) VALUES (?, ?, ?)
          ON CONFLICT (trained_on, sha256) DO UPDATE SET json = excluded.json
          """,
        arguments: values)
      return try Int64.fetchOne(
        database, sql: "SELECT id FROM models WHERE trained_on = ? AND json = ? AND sha256 = ?",
        arguments: values) ?? 0
    }
  }

  /// All models that a day may know, newest first, with the digests of their schemas; one whose text
  /// is not the one that was stored is left out, and `verify` counts it.
  func models(
    trainedOnOrBefore day: Day
  ) throws(StorageError) -> [(id: Int64, card: ModelCard, schema: String?, sha256: String)] {
    let stored = try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, json, sha256, trained_on FROM models WHERE trained_on <= ?
          ORDER BY trained_on DESC, id DESC
          """, arguments: [day.number]
      ).map { (id: $0[0] as Int64, text: StoredText($0, from: 1)) }
    }
    var models: [(id: Int64, card: ModelCard, schema: String?, sha256: String)] = []
    for row in stored {
      guard let model = try sound(row.text) else { continue }
      models.append((row.id, model.card, model.model?.schema.digest, row.text.sha256))
    }
    return models
  }

  /// The numbers of all models that a day may know, damaged ones among them, newest first.
  func modelIDs(trainedOnOrBefore day: Day) throws(StorageError) -> [Int64] {
    try read { database in
      try Int64.fetchAll(
        database,
        sql: "SELECT id FROM models WHERE trained_on <= ? ORDER BY trained_on DESC, id DESC",
        arguments: [day.number])
    }
  }

  /// The model's last score of a deal from before a day, and that model; `nil` where either is gone.
  func lastScore(
    of dealID: String, before day: Day
  ) throws(StorageError) -> (score: DealPage.PastScore, model: ScoringModel)? {
    let stored = try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT day, probability, json, sha256, trained_on
          FROM deal_scores JOIN models ON models.id = deal_scores.model
          WHERE deal = (SELECT id FROM deals WHERE deal_id = ?) AND day < ?
          ORDER BY day DESC LIMIT 1
          """, arguments: [dealID, day.number]
      ).map {
        (
          score: DealPage.PastScore(day: Day(number: $0[0]), probability: $0[1]),
          text: StoredText($0, from: 2)
        )
      }
    }
    guard let stored else { return nil }
    return try sound(stored.text).map { (stored.score, $0) }
  }

  /// The text of a model as its row has it.
  struct StoredText {
    let json: String
    let sha256: String
    let trainedOn: Day

    /// Reads three columns from one on: text, SHA-256, day of training.
    init(_ row: Row, from first: Int) {
      (json, sha256, trainedOn) = (row[first], row[first + 1], Day(number: row[first + 2]))
    }
  }

  /// A model; `nil` where it is damaged.
  private func sound(_ text: StoredText) throws(StorageError) -> ScoringModel? {
    do { return try model(text) } catch {
      guard case .damaged = error else { throw error }
      return nil
    }
  }

  func model(_ text: StoredText) throws(StorageError) -> ScoringModel {
    guard Self.sha256(of: text.json) == text.sha256 else {
      throw .damaged(folder.database, reason: "a scoring model is not the one that was stored")
    }
    let model: ScoringModel
    do { model = try ScoringModel(json: text.json) } catch {
      let reason = (error as? ScoringError)?.description ?? "a scoring model cannot be read"
      throw .damaged(folder.database, reason: reason)
    }
    guard model.trainedOn == text.trainedOn else {
      throw .damaged(
        folder.database,
        reason: "a scoring model of \(model.trainedOn) is stored as one of \(text.trainedOn)")
    }
    return model
  }

  static func sha256(of text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).hexadecimal
  }
}

extension ScoringModel {
  /// Reads the text of a stored model.
  init(json: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
  }
}
