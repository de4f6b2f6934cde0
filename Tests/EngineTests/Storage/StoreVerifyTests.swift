import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct StoreVerifyTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
    let lost = Deal.open("D").closed(.lost, on: .january(9))
    try store.take(DealExport(.january(10), [.open("A"), .open("B"), .open("A"), lost]))
    try store.take(DealExport(.january(20), [.open("A").moved(to: "Proposal"), .open("C")]))
  }

  @Test func aStoreThatWasOnlyImportedIntoIsWhole() throws {
    let checks = try store.verify()

    #expect(checks.filter { !$0.ok } == [])
    #expect(
      checks.map(\.name) == [
        "database file", "references", "models", "contents", "deals", "values", "imports",
        "snapshots",
        "present states", "alerts",
      ])
  }

  @Test(arguments: [
    ("DELETE FROM deals WHERE deal_id = 'B'", ["references", "contents", "deals"]),
    ("UPDATE deals SET stage = 99 WHERE deal_id = 'A'", ["contents", "values", "present states"]),
    ("UPDATE deal_snapshots SET day = 9 WHERE day = 19732", ["contents", "snapshots"]),
    ("DELETE FROM deal_snapshots", ["contents"]),
    (
      """
      UPDATE deal_snapshots SET amount = 9 WHERE day = (SELECT min(day) FROM deal_snapshots)
        AND deal = (SELECT id FROM deals WHERE deal_id = 'A')
      """, ["contents"]
    ),
    ("DELETE FROM events", ["contents"]),
    ("UPDATE events SET after = 'Won' WHERE kind = 'stage_updated'", ["contents"]),
    ("UPDATE deals SET amount = amount + 1 WHERE deal_id = 'D'", ["contents"]),
    ("UPDATE deals SET outcome = 3 WHERE deal_id = 'D'", ["contents"]),
    ("UPDATE deals SET outcome = 3 WHERE deal_id = 'B'", ["contents", "present states"]),
    ("UPDATE dimension_values SET value = 'Mars' WHERE value = 'Europe'", ["contents"]),
    ("UPDATE deal_digest SET digest = '0'", ["contents"]),
    ("UPDATE imports SET sha256 = 'none' WHERE id = 1", ["imports"]),
    ("UPDATE deals SET amount = 1 WHERE deal_id = 'C'", ["contents", "present states"]),
    (
      """
      INSERT INTO alerts (id, rule, deal_id, rep, amount, state, severity, episode, first_seen,
        last_seen, sentence) VALUES (1, 'score_drop', 'Z', '', 0, 'open', 'high', 1, 1, 1, '')
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

  @Test(arguments: [
    "UPDATE deals SET amount = 1 WHERE deal_id = 'D'", "DELETE FROM events",
    "DELETE FROM deal_snapshots WHERE deal = (SELECT id FROM deals WHERE deal_id = 'B')",
  ])
  func anImportDoesNotMakeAnEditByHandRight(edit: String) throws {
    try store.queue.writeWithoutTransaction { try $0.execute(sql: edit) }

    try store.take(DealExport(.january(25), [.open("A").worth(7), .open("E")]))

    #expect(try store.verify().filter { !$0.ok }.map(\.name).contains("contents"))
  }

  @Test func dealsWithoutADigestAreNotWhole() throws {
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "DELETE FROM deal_digest") }

    #expect(try !contents().ok)
    #expect(try contents().message.hasPrefix("no digest stands beside the deals"))
    let empty = try Store(at: folder.path + "/empty", creating: true)
    #expect(try empty.verify().filter { !$0.ok } == [])
  }

  @Test func aDigestOfAnotherVersionIsNoneUntilTheNextImport() throws {
    try store.queue.writeWithoutTransaction {
      try $0.execute(sql: "UPDATE deal_digest SET version = 1")
    }
    let before = try contents()

    try store.take(DealExport(.january(25), [.open("A").worth(7), .open("E")]))

    #expect(before.ok)
    #expect(before.message.hasPrefix("no digest recorded yet"))
    #expect(try contents().ok)
    #expect(try contents().message.hasPrefix("digest "))
  }

  private func contents() throws -> StoreCheck {
    try #require(try store.verify().first { $0.name == "contents" })
  }
}
