internal import GRDB

/// What tells one version of the deals from another: they change by imports alone.
struct BookState: Equatable, Sendable {
  let lastKey: Int64
  private let lastImport: Int64

  init(in database: Database) throws {
    lastKey = try Int64.fetchOne(database, sql: "SELECT max(id) FROM deals") ?? 0
    lastImport = try Int64.fetchOne(database, sql: "SELECT max(id) FROM imports") ?? 0
  }
}
