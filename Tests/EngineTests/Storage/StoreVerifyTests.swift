import GRDB
import Testing

@testable import Engine

@Suite struct StoreVerifyTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
    try store.take(DealExport(.january(10), [.open("A"), .open("B"), .open("A")]))
    try store.take(DealExport(.january(20), [.open("A").moved(to: "Proposal"), .open("C")]))
  }

  @Test func aStoreThatWasOnlyImportedIntoIsWhole() throws {
    let checks = try store.verify()

    #expect(checks.filter { !$0.ok } == [])
    #expect(
      checks.map(\.name) == [
        "database file", "references", "models", "deals", "values", "imports", "snapshots",
        "present states", "alerts",
      ])
  }

  @Test(arguments: [
    ("DELETE FROM deals WHERE deal_id = 'B'", ["references", "deals"]),
    ("UPDATE deals SET stage = 99 WHERE deal_id = 'A'", ["values", "present states"]),
    ("UPDATE deal_snapshots SET day = 9 WHERE day = 19732", ["snapshots"]),
    ("UPDATE imports SET sha256 = 'none' WHERE id = 1", ["imports"]),
    ("UPDATE deals SET amount = 1 WHERE deal_id = 'C'", ["present states"]),
    (
      """
      INSERT INTO alerts VALUES (1, 'score_drop', 'Z', '', 0, 'open', 'high', 1, 1, 1, NULL, NULL, '')
      """, ["alerts"]
    ),
  ])
  func everyDamageIsFoundByItsCheck(damage: String, names: [String]) throws {
    try store.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: damage)
    }

    #expect(try store.verify().filter { !$0.ok }.map(\.name) == names)
  }
}
