internal import GRDB

extension Store {
  /// The ids of deals, one per key; "" for a key that is not stored.
  func dealIDs(of keys: [Int64]) throws(StorageError) -> [String] {
    try read { database in
      let row = try RawStatement("SELECT deal_id FROM deals WHERE id = ?", in: database)
      return try keys.map { key in
        row.bind(key, at: 1)
        guard try row.next() else { return "" }
        defer { row.rewind() }
        return row.text(0)
      }
    }
  }

  /// A deal as a day knew it, with its key; `nil` when it is not stored or was created later.
  ///
  /// A Salesforce id of 15 characters finds the deal that is stored with 18, whose id it has then.
  func deal(id: String, asOf day: Day) throws(StorageError) -> (deal: Deal, key: Int64)? {
    try read { database in
      guard let id = try Self.storedID(of: id, in: database),
        let (key, history) = try Self.history(of: id, in: database),
        let (state, isKnown) = try StateChoice(asOf: day.number, in: database)
          .answer(among: history),
        state.created <= day.number
      else { return nil }
      let values = try StoredValues(in: database).dictionaries
      return (Deal(state, id: id, asOf: day, isKnown: isKnown, values: values), key)
    }
  }

  /// Since when deals have been in their stage as of a day, where an export saw them enter it.
  func stageSince(asOf day: Day) throws(StorageError) -> [Int64: Day] {
    try days(
      """
      SELECT deal, max(day) FROM events WHERE kind = 'stage_updated' AND day <= ?1 GROUP BY deal
      """, upTo: day)
  }

  /// The expected close dates of the open deals as of a day.
  func expectedCloses(asOf day: Day) throws(StorageError) -> [Int64: Day] {
    try days(
      """
      SELECT id, expected_close FROM deals
      WHERE holds_from <= ?1 AND outcome IS NULL AND expected_close IS NOT NULL
      UNION ALL
      SELECT deal, expected_close FROM deal_snapshots past
      WHERE outcome IS NULL AND expected_close IS NOT NULL
        AND (SELECT holds_from FROM deals WHERE id = past.deal) > ?1
        AND (day, place) = (
          SELECT day, place FROM deal_snapshots
          WHERE deal = past.deal AND holds_from <= ?1 ORDER BY day DESC, place DESC LIMIT 1)
      """, upTo: day)
  }

  private func days(_ sql: String, upTo day: Day) throws(StorageError) -> [Int64: Day] {
    try read { database in
      var days: [Int64: Day] = [:]
      let rows = try RawStatement(sql, in: database)
      rows.bind(day.number, at: 1)
      while try rows.next() { days[rows.integer(0)] = Day(number: rows.day(1)) }
      return days
    }
  }

  /// A deal's key and known states, oldest export first; `nil` when it is not stored.
  static func history(
    of id: String, in database: Database
  ) throws -> (key: Int64, states: [KnownState])? {
    guard
      let key = try Int64.fetchOne(
        database, sql: "SELECT id FROM deals WHERE deal_id = ?", arguments: [id])
    else { return nil }
    let rows = try RawStatement(
      """
      SELECT day, \(StateColumns.names), place FROM deal_snapshots WHERE deal = ?1
      UNION ALL
      SELECT state_day, \(StateColumns.names), 0 FROM deals
      WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM deal_snapshots WHERE deal = ?1)
      ORDER BY day, place
      """, in: database)
    rows.bind(key, at: 1)
    var states: [KnownState] = []
    while try rows.next() { states.append(StateColumns.known(day: 0, first: 1, in: rows)) }
    return (key, states)
  }
}

extension Deal {
  /// A stored state in words, closed to what the day could not know.
  fileprivate init(
    _ state: DealState, id: String, asOf day: Day, isKnown: Bool, values: [ValueDictionary]
  ) {
    func word(_ dimension: Dimension) -> String {
      values[dimension.index][state.code(of: dimension)]
    }
    let isClosed = state.outcome != nil && (state.closed ?? .max) <= day.number
    let showsStage = isClosed || (isKnown && state.outcome == nil)
    self.init(
      id: id, created: Day(number: state.created),
      closed: isClosed ? state.closed.map { Day(number: $0) } : nil,
      expectedClose: state.expectedClose.map { Day(number: $0) },
      outcome: isClosed ? state.outcome : nil, amount: Amount(minorUnits: state.amount),
      rep: word(.rep), industry: word(.industry), region: word(.region), product: word(.product),
      leadSource: word(.leadSource), stage: showsStage ? word(.stage) : "")
  }
}
