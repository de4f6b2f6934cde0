internal import GRDB

extension DealDigest {
  /// The digest of the deals as they stand; `values` are the dictionaries of the database.
  init(of database: Database, values: [ValueDictionary]) throws {
    self.init()
    extend(with: values)
    // An outcome that there is none of would be read as an open deal's.
    let rows = try RawStatement(
      """
      SELECT \(StateColumns.names), state_day, deal_id FROM deals
      WHERE outcome IS NULL OR outcome IN (1, 2, 3)
      """, in: database)
    while try rows.next() {
      let known = StateColumns.known(day: StateColumns.count, first: 0, in: rows)
      add(known, id: rows.text(StateColumns.count + 1))
    }
  }

  /// The digest that the last import left, or that of the deals where none left one; it knows the
  /// values of the dictionaries.
  ///
  /// What was recorded is kept, not computed anew: an edit by hand must not become right.
  static func standing(in database: Database, values: [ValueDictionary]) throws -> Self {
    var digest = try stored(in: database) ?? Self(of: database, values: values)
    digest.extend(with: values)
    return digest
  }

  /// The digest that the last import left; `nil` where none of this version is recorded.
  static func stored(in database: Database) throws -> Self? {
    let text = try String.fetchOne(
      database, sql: "SELECT digest FROM deal_digest WHERE version = ?", arguments: [version])
    return text.map { Self(sum: UInt64($0, radix: 16) ?? 0) }
  }

  /// Records the digest as that of the deals from now on.
  func save(in database: Database) throws {
    try database.execute(sql: "DELETE FROM deal_digest")
    try database.execute(
      sql: "INSERT INTO deal_digest (version, digest) VALUES (?, ?)",
      arguments: [Self.version, text])
  }
}
