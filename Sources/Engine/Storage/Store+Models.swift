internal import Crypto
internal import Foundation
internal import GRDB

extension Store {
  /// Keeps a model; one trained on the same day is replaced.
  func saveModel(_ model: ScoringModel) throws(StorageError) {
    try write { database in
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      let json = String(decoding: try encoder.encode(model), as: UTF8.self)
      try database.execute(
        sql: """
          INSERT INTO models (trained_on, json, sha256) VALUES (?, ?, ?)
          ON CONFLICT (trained_on) DO UPDATE SET json = excluded.json, sha256 = excluded.sha256
          """, arguments: [model.trainedOn.number, json, Self.sha256(of: json)])
    }
  }

  /// The newest model that a day may know; `nil` without any.
  /// - Throws: `damaged` when its text is not the one that was stored.
  func latestModel(trainedOnOrBefore day: Day) throws(StorageError) -> ScoringModel? {
    let stored = try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT json, sha256 FROM models WHERE trained_on <= ? ORDER BY trained_on DESC LIMIT 1
          """, arguments: [day.number]
      ).map { (json: $0[0] as String, sha256: $0[1] as String) }
    }
    return try stored.map { (json, sha256) throws(StorageError) in
      try model(json: json, sha256: sha256)
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
          SELECT day, probability, json, sha256
          FROM deal_scores JOIN models ON models.id = deal_scores.model
          WHERE deal = (SELECT id FROM deals WHERE deal_id = ?) AND day < ?
          ORDER BY day DESC LIMIT 1
          """, arguments: [dealID, day.number]
      ).map {
        (
          score: DealPage.PastScore(day: Day(number: $0[0]), probability: $0[1]),
          json: $0[2] as String, sha256: $0[3] as String
        )
      }
    }
    guard let stored else { return nil }
    return (stored.score, try model(json: stored.json, sha256: stored.sha256))
  }

  private func model(json: String, sha256: String) throws(StorageError) -> ScoringModel {
    guard Self.sha256(of: json) == sha256 else {
      throw .damaged(folder.database, reason: "a scoring model is not the one that was stored")
    }
    do { return try JSONDecoder().decode(ScoringModel.self, from: Data(json.utf8)) } catch {
      throw .damaged(folder.database, reason: "\(error)")
    }
  }

  static func modelID(asOf day: Day, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database,
      sql: "SELECT id FROM models WHERE trained_on <= ? ORDER BY trained_on DESC LIMIT 1",
      arguments: [day.number])
  }

  static func sha256(of text: String) -> String {
    let digest = SHA256.hash(data: Array(text.utf8))
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
