internal import GRDB

extension Store {
  /// The currency of all amounts; `nil` while no file or message has said one.
  func currency() throws(StorageError) -> String? {
    try read { try Self.fact(.currency, in: $0) }
  }

  /// The currency of the workspace, or a sign of several that it is one of, where amounts in another
  /// one cannot be added to it; `nil` where they can.
  static func currency(unlike other: String, in database: Database) throws -> String? {
    guard let own = try fact(.currency, in: database) ?? fact(.currencySign, in: database) else {
      return nil
    }
    return CurrencyCode.areAlike(own, other) ? nil : own
  }

  /// Who first names a currency names it for all; a sign of several holds until then.
  static func setCurrency(_ currency: String, in database: Database) throws {
    let code = CurrencyCode.code(of: currency)
    let fact = CurrencyCode.isVague(code) ? Fact.currencySign : .currency
    try database.execute(
      sql: "INSERT OR IGNORE INTO workspace_facts (name, value) VALUES (?, ?)",
      arguments: [fact.rawValue, code])
  }

  /// What holds for all of a workspace.
  private enum Fact: String {
    case currency, currencySign = "currency sign"
  }

  private static func fact(_ fact: Fact, in database: Database) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT value FROM workspace_facts WHERE name = ?", arguments: [fact.rawValue])
  }
}
