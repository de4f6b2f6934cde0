internal import GRDB

extension Store {
  /// The id under which a deal is stored: the given one, or the form in which exports are known to name
  /// it, the longer one of a Salesforce id and a bare GUID.
  ///
  /// - Returns: `nil` where none is stored.
  static func storedID(of id: String, in database: Database) throws -> String? {
    try String.fetchOne(
      database,
      sql: "SELECT deal_id FROM deals WHERE deal_id IN (?1, ?2, ?3) ORDER BY deal_id = ?1 DESC",
      arguments: [id, SalesforceIDs.whole(id), GUIDs.bare(id)])
  }

  /// The id under which a deal that is not stored yet is to be known.
  ///
  /// Exports of Salesforce name opportunities by the longer form of their ids, those of Dynamics by
  /// bare GUIDs, and those of other systems by what stands there.
  static func newID(of id: String, in database: Database) throws -> String {
    let isOpportunity = id.hasPrefix("006")
    if isOpportunity, try !hasExports(notOf: "salesforce", in: database) {
      return SalesforceIDs.whole(id)
    }
    return try hasExports(notOf: "dynamics", in: database) ? id : GUIDs.bare(id)
  }

  private static func hasExports(notOf dialect: String, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM imports
          WHERE ifnull(json_extract(report, '$.dialect'), '') NOT LIKE ? || '%')
        """, arguments: [dialect]) ?? false
  }
}
