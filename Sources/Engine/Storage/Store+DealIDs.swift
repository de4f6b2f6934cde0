internal import GRDB

extension Store {
  /// The id under which a deal is stored: the given one, or the longer form of a Salesforce id.
  ///
  /// - Returns: `nil` where neither is stored.
  static func storedID(of id: String, in database: Database) throws -> String? {
    try String.fetchOne(
      database,
      sql: "SELECT deal_id FROM deals WHERE deal_id IN (?1, ?2) ORDER BY deal_id = ?1 DESC",
      arguments: [id, SalesforceIDs.whole(id)])
  }

  /// The id under which a deal that is not stored yet is to be known.
  ///
  /// Exports of Salesforce name opportunities by the longer form of their ids; those of other
  /// systems by what stands there.
  static func newID(of id: String, in database: Database) throws -> String {
    let isOpportunity = id.hasPrefix("006")
    guard isOpportunity, try !hasOtherExports(in: database) else { return id }
    return SalesforceIDs.whole(id)
  }

  private static func hasOtherExports(in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM imports
          WHERE ifnull(json_extract(report, '$.dialect'), '') NOT LIKE 'salesforce%')
        """) ?? false
  }
}
