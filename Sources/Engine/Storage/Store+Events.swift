internal import GRDB

extension Store {
  /// What happened to a deal up to a day, oldest first; empty for a deal that is not stored.
  ///
  /// It begins with what the deal's first known state tells, which no row repeats.
  func events(of dealID: String, upTo day: Day) throws(StorageError) -> [DealEvent] {
    try read { database in
      guard let (key, history) = try Self.history(of: dealID, in: database),
        let (state, _) = try StateChoice(asOf: day.number, in: database)
          .answer(among: history),
        state.created <= day.number
      else { return [] }
      var earliest = history.first?.state ?? state
      // Who corrects the day of creation corrects all of the deal's past.
      earliest.created = state.created
      let first = SnapshotDiff.firstEvents(of: dealID, in: earliest).filter { $0.day <= day }
      return first + (try Self.stored(key, of: dealID, upTo: day, in: database))
    }
  }

  /// How often the expected close date of each deal had been moved to a later day by a day, by deal
  /// id; deals that never were are left out.
  func closeDatePushes(upTo day: Day) throws(StorageError) -> [String: Int] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT deal_id, count(*) FROM events JOIN deals ON deals.id = events.deal
          WHERE kind = ? AND day <= ? AND after > before GROUP BY deal
          """, arguments: [DealEvent.Kind.closeDateChanged.rawValue, day.number])
      var pushes: [String: Int] = [:]
      while let row = try rows.next() { pushes[row[0]] = row[1] }
      return pushes
    }
  }

  private static func stored(
    _ key: Int64, of dealID: String, upTo day: Day, in database: Database
  ) throws -> [DealEvent] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT kind, day, before, after, seen_after FROM events WHERE deal = ? AND day <= ? ORDER BY day, id
        """, arguments: [key, day.number])
    var events: [DealEvent] = []
    while let row = try rows.next() {
      guard let kind = DealEvent.Kind(rawValue: row[0]) else { continue }
      let seenAfter: Int32? = row[4]
      events.append(
        DealEvent(
          kind, dealID: dealID, day: Day(number: row[1]), before: row[2], after: row[3],
          seenAfter: seenAfter.map(Day.init(number:))))
    }
    return events
  }
}
