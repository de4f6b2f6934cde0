internal import GRDB

extension DealDigest {
  /// The digest of what stands in the store; `values` are the dictionaries of the database.
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
    try addSnapshots(of: database)
    try addEvents(of: database)
  }

  private mutating func addSnapshots(of database: Database) throws {
    let rows = try RawStatement(
      """
      SELECT \(StateColumns.names("past")), past.day, place, deal_id
      FROM deal_snapshots past JOIN deals ON deals.id = past.deal
      """, in: database)
    while try rows.next() {
      let known = StateColumns.known(day: StateColumns.count, first: 0, in: rows)
      add(
        snapshot: known, place: rows.integer(StateColumns.count + 1),
        id: rows.text(StateColumns.count + 2))
    }
  }

  private mutating func addEvents(of database: Database) throws {
    let rows = try RawStatement(
      """
      SELECT \(WrittenEvent.names), deal_id FROM events JOIN deals ON deals.id = events.deal
      """, in: database)
    while try rows.next() {
      add(WrittenEvent(0, from: rows), id: rows.text(WrittenEvent.count))
    }
  }

  /// The digest that the last import left, or that of what stands where none left one; it knows the
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

  /// Records the digest as that of deals and histories from now on.
  func save(in database: Database) throws {
    try database.execute(sql: "DELETE FROM deal_digest")
    try database.execute(
      sql: "INSERT INTO deal_digest (version, digest) VALUES (?, ?)",
      arguments: [Self.version, text])
  }

  /// Has the recorded digest follow a change of words; what other hands altered before shows as much as
  /// it did.
  static func move(
    in database: Database, from before: [ValueDictionary], to after: [ValueDictionary],
    by change: () throws -> Void
  ) throws {
    guard let recorded = try stored(in: database) else { return try change() }
    let old = try Self(of: database, values: before)
    try change()
    let new = try Self(of: database, values: after)
    try Self(sum: recorded.sum &- old.sum &+ new.sum).save(in: database)
  }
}
