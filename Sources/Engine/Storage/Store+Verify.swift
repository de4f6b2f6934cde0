internal import GRDB

extension Store {
  /// Whether the stored data is whole: every check with what it found.
  func verify() throws(StorageError) -> [StoreCheck] {
    try read { database in
      [
        try Self.integrity(of: database), try Self.references(in: database),
        try Self.models(in: database), try Self.contents(of: database),
      ] + (try Self.questions.map { try Self.answer($0, in: database) })
    }
  }

  private static func integrity(of database: Database) throws -> StoreCheck {
    let found = try String.fetchAll(database, sql: "PRAGMA integrity_check(5)")
    return StoreCheck(
      name: "database file", ok: found == ["ok"], message: found.joined(separator: "; "))
  }

  private static func references(in database: Database) throws -> StoreCheck {
    let broken = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
    return StoreCheck(
      name: "references", ok: broken == 0,
      message: "\(SentenceNumber.count(broken)) rows of no stored deal or model")
  }

  private static func models(in database: Database) throws -> StoreCheck {
    let rows = try Row.fetchAll(database, sql: "SELECT json, sha256 FROM models")
    let broken = rows.count { row in
      let json: String = row[0]
      // Whoever can write the table can sign nonsense.
      return sha256(of: json) != row[1] || (try? ScoringModel(json: json)) == nil
    }
    return StoreCheck(
      name: "models", ok: broken == 0,
      message:
        "\(SentenceNumber.count(broken)) of \(SentenceNumber.count(rows.count)) models are not as they were stored"
    )
  }

  private static func contents(of database: Database) throws -> StoreCheck {
    guard let stored = try DealDigest.stored(in: database) else { return try noDigest(database) }
    let values = try StoredValues(in: database).dictionaries
    let found = try DealDigest(of: database, values: values)
    let isWhole = found.sum == stored.sum
    return StoreCheck(
      name: "contents", ok: isWhole,
      message: isWhole
        ? "digest \(found.text), as the imports left deals and histories"
        : "digest \(found.text), but the imports left \(stored.text): restore a backup, or import "
          + "the exports into a new folder")
  }

  /// A store without deals has no digest, and one that an earlier version wrote has another.
  private static func noDigest(_ database: Database) throws -> StoreCheck {
    let isMissing =
      try Bool.fetchOne(
        database,
        sql: "SELECT EXISTS (SELECT 1 FROM deals) AND NOT EXISTS (SELECT 1 FROM deal_digest)")
      ?? false
    return StoreCheck(
      name: "contents", ok: !isMissing,
      message: isMissing
        ? "no digest stands beside the deals: restore a backup, or import the exports into a new folder"
        : "no digest recorded yet; the next export records one")
  }

  private static func answer(_ question: StoreQuestion, in database: Database) throws
    -> StoreCheck
  {
    let count = try Int.fetchOne(database, sql: question.sql) ?? 0
    return StoreCheck(
      name: question.name, ok: count == 0,
      message: "\(SentenceNumber.count(count)) \(question.finding)")
  }

  /// Each counts what must not be.
  private static let questions = [
    StoreQuestion(
      name: "deals", finding: "deals more or fewer than imports and messages added",
      sql: """
        SELECT (SELECT count(*) FROM deals) - (SELECT ifnull(sum(added), 0) FROM imports)
          - (SELECT ifnull(sum(added), 0) FROM messages)
        """),
    StoreQuestion(
      name: "values", finding: "deals with a code that has no value",
      sql: "SELECT (SELECT count(*) FROM deals) - (SELECT count(*) FROM deal_list)"),
    StoreQuestion(
      name: "imports", finding: "imports whose SHA-256 is none",
      sql: """
        SELECT count(*) FROM imports
        WHERE sha256 IS NOT NULL AND (length(sha256) <> 64 OR sha256 GLOB '*[^0-9a-f]*')
        """),
    StoreQuestion(
      name: "snapshots", finding: "snapshots of a day that no import, history or message tells of",
      sql: """
        SELECT count(*) FROM deal_snapshots
        WHERE day NOT IN (SELECT day FROM imports)
          AND (deal, day) NOT IN (SELECT deal, day FROM exact_days)
        """),
    StoreQuestion(
      name: "present states", finding: "deals whose newest snapshot is another state",
      sql: """
        SELECT count(*) FROM deal_snapshots past JOIN deals ON deals.id = past.deal
        WHERE past.day >= deals.state_day
          AND past.place = (
            SELECT max(place) FROM deal_snapshots WHERE deal = past.deal AND day = past.day)
          AND (past.day, past.amount, past.stage, past.rep, ifnull(past.outcome, 0))
            <> (deals.state_day, deals.amount, deals.stage, deals.rep, ifnull(deals.outcome, 0))
        """),
    StoreQuestion(
      name: "alerts", finding: "alerts of no stored deal",
      sql:
        "SELECT count(*) FROM alerts WHERE deal_id <> '' AND deal_id NOT IN (SELECT deal_id FROM deals)"
    ),
  ]
}
