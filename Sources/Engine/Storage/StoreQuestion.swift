/// A question to the database that counts what must not be.
struct StoreQuestion: Sendable {
  let name: String
  /// What was counted, behind the number.
  let finding: String
  let sql: String
}
