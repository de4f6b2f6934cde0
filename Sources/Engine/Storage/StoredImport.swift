/// One line of the ledger of imports.
struct StoredImport: Hashable, Sendable {
  let file: String
  let sha256: String?
  let day: Day
  let rows: Int
  let added: Int
  let changed: Int
}
