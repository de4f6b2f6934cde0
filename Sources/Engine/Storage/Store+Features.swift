internal import GRDB

extension Store {
  /// Keeps what is known of open deals on a day: their age and how often they were changed.
  ///
  /// A second answer for the same day replaces the first.
  func saveFeatures(of keys: [Int64], asOf day: Day) throws(StorageError) {
    try write { database in
      let insert = try RawStatement(
        """
        INSERT OR REPLACE INTO deal_features (
          deal, day, age_days, days_in_stage, stage_changes, close_date_changes, amount_changes)
        SELECT id, ?2, ?2 - created,
          (SELECT ?2 - max(day) FROM events
            WHERE deal = deals.id AND kind = 'stage_updated' AND day <= ?2),
          \(Self.count(of: .stageUpdated)), \(Self.count(of: .closeDateChanged)),
          \(Self.count(of: .amountChanged))
        FROM deals WHERE id = ?1
        """, in: database)
      for key in keys {
        insert.bind(key, at: 1)
        insert.bind(day.number, at: 2)
        try insert.run()
      }
    }
  }

  private static func count(of kind: DealEvent.Kind) -> String {
    "(SELECT count(*) FROM events "
      + "WHERE deal = deals.id AND kind = '\(kind.rawValue)' AND day <= ?2)"
  }
}
