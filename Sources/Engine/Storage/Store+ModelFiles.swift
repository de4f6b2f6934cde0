internal import GRDB

extension Store {
  /// A stored model with the digest of its text; `nil` when there is none of that number.
  /// - Throws: `damaged` when the text is not the one that was stored.
  func modelFile(_ id: Int64) throws(StorageError) -> (model: ScoringModel, sha256: String)? {
    let stored = try read { database in
      try Row.fetchOne(
        database, sql: "SELECT json, sha256, trained_on FROM models WHERE id = ?", arguments: [id]
      ).map { StoredText($0, from: 0) }
    }
    guard let stored else { return nil }
    return (try model(stored), stored.sha256)
  }
}
