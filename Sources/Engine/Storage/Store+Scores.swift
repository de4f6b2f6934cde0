internal import GRDB

extension Store {
  /// Keeps the scores of a day with the model that scores on that day.
  ///
  /// A second score of one day replaces the first. A score that says what the deal's last one
  /// said is not written again. The strongest drivers are kept as JSON, strongest first.
  func saveScores(_ scores: [(Int64, DealScore)], day: Day) throws(StorageError) {
    try write { database in
      let model = try Self.activeModelID(on: day, in: database)
      for (key, score) in scores where try Self.isNew(score, of: key, before: day, in: database) {
        try Self.save(score, of: key, day: day, model: model, in: database)
      }
    }
  }

  /// The last score of every deal up to a day, by key, without drivers.
  func standingScores(asOf day: Day) throws(StorageError) -> [Int64: DealScore] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT deal, max(day), probability, kind, base_rate FROM deal_scores
          WHERE day <= ? GROUP BY deal
          """, arguments: [day.number])
      var scores: [Int64: DealScore] = [:]
      while let row = try rows.next() {
        guard let kind = DealScore.Kind(rawValue: row[3]) else { continue }
        scores[row[0]] = DealScore(
          probability: row[2], kind: kind, baseRate: row[4], drivers: [])
      }
      return scores
    }
  }

  /// The highest score of every deal in the days before a day, by key, as the model that scores on
  /// the day gave it; base rates are no scores.
  ///
  /// The score that stood when those days began is one of them, if any deal was scored within them:
  /// a score that is the same is not written again, but an old one of a workspace that nobody scored is
  /// no score of the week.
  func highestScores(
    before day: Day, days: Int
  ) throws(StorageError) -> [Int64: DealPage.PastScore] {
    try read { database in
      let model = try Self.activeModelID(on: day, in: database)
      let isScored = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM deal_scores WHERE day >= ? AND day < ?)",
        arguments: [day.number - Int32(days), day.number])
      guard isScored == true else { return [:] }
      let rows = try Row.fetchCursor(
        database, sql: Self.highestScores(where: "model IS :model"),
        arguments: [
          "model": model, "day": day.number, "begin": day.number - Int32(days),
          "kind": DealScore.Kind.model.rawValue,
        ])
      var scores: [Int64: DealPage.PastScore] = [:]
      while let row = try rows.next() {
        scores[row[0]] = DealPage.PastScore(day: Day(number: row[1]), probability: row[2])
      }
      return scores
    }
  }

  /// The highest score of one deal in the days before a day, by whichever model.
  func highestScore(
    of dealID: String, before day: Day, days: Int
  ) throws(StorageError) -> DealPage.PastScore? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: Self.highestScores(
          where: "deal = (SELECT id FROM deals WHERE deal_id = :deal)"),
        arguments: [
          "deal": dealID, "day": day.number, "begin": day.number - Int32(days),
          "kind": DealScore.Kind.model.rawValue,
        ]
      ).map { DealPage.PastScore(day: Day(number: $0[1]), probability: $0[2]) }
    }
  }

  private static func highestScores(where condition: String) -> String {
    """
    SELECT deal, day, max(probability) FROM deal_scores
    WHERE \(condition) AND kind = :kind AND day < :day AND day >= ifnull((
        SELECT max(day) FROM deal_scores earlier
        WHERE earlier.deal = deal_scores.deal AND earlier.kind = :kind AND earlier.day <= :begin), 0)
    GROUP BY deal
    """
  }

  /// The scores a deal had up to a day, oldest first.
  func scoreHistory(
    of dealID: String, upTo day: Day
  ) throws(StorageError) -> [DealPage.PastScore] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT day, probability FROM deal_scores
          WHERE deal = (SELECT id FROM deals WHERE deal_id = ?) AND day <= ? ORDER BY day
          """, arguments: [dealID, day.number]
      ).map { DealPage.PastScore(day: Day(number: $0[0]), probability: $0[1]) }
    }
  }

  private static func isNew(
    _ score: DealScore, of key: Int64, before day: Day, in database: Database
  ) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        SELECT day, probability, kind, base_rate FROM deal_scores
        WHERE deal = ? AND day <= ? ORDER BY day DESC LIMIT 1
        """)
    guard let last = try Row.fetchOne(statement, arguments: [key, day.number]) else { return true }
    return last[0] == day.number || last[1] != score.probability
      || last[2] != score.kind.rawValue || last[3] != score.baseRate
  }

  private static func save(
    _ score: DealScore, of key: Int64, day: Day, model: Int64?, in database: Database
  ) throws {
    let drivers = score.drivers.prefix(keptDrivers)
    let statement = try database.cachedStatement(sql: upsert(drivers: drivers.count))
    let told: [[(any DatabaseValueConvertible)?]] = drivers.map {
      [$0.attribute, $0.value, $0.contribution]
    }
    try statement.execute(
      arguments: [
        key, day.number, score.kind == .model ? model : nil, score.probability,
        score.kind.rawValue, score.baseRate,
      ] + StatementArguments(told.joined()))
  }

  /// Of every score the strongest so many drivers are kept: what a list of deals has room for.
  private static let keptDrivers = 3

  private static func upsert(drivers: Int) -> String {
    let objects = Array(
      repeating: "json_object('attribute', ?, 'value', ?, 'contribution', round(?, 4))",
      count: drivers)
    return """
      INSERT INTO deal_scores (deal, day, model, probability, kind, base_rate, drivers)
      VALUES (?, ?, ?, ?, ?, ?, json_array(\(objects.joined(separator: ", "))))
      ON CONFLICT (deal, day) DO UPDATE SET model = excluded.model,
        probability = excluded.probability, kind = excluded.kind,
        base_rate = excluded.base_rate, drivers = excluded.drivers
      """
  }
}
