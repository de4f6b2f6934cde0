import Foundation
import GRDB
import TestSupport
import Testing

@testable import Engine

/// The tables are a promise to everybody who reads the file with other tools: a change shows in
/// the golden file, which `RECORD_SNAPSHOTS=1` writes anew.
@Suite struct SchemaTests {
  @Test func theTablesAreThoseOfTheGoldenFile() throws {
    let folder = try TemporaryFolder()
    let store = try Store(at: folder.path, creating: true)
    let statements = try store.queue.read {
      try String.fetchAll(
        $0, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name")
    }
    let schema = statements.map { $0 + ";\n" }.joined(separator: "\n")
    let golden = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Golden/schema.sql")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try schema.write(to: golden, atomically: true, encoding: .utf8)
    }

    #expect(try schema == String(contentsOf: golden, encoding: .utf8))
  }

  @Test func theListOfDealsSpeaksInWords() throws {
    let folder = try TemporaryFolder()
    let store = try Store(at: folder.path, creating: true)
    let won = Deal.open("A").worth(123_45).closed(.won, on: .january(20))
    try store.take(DealExport(.january(31), [won]))
    let row = try store.queue.read { try Row.fetchOne($0, sql: "SELECT * FROM deal_list") }

    #expect(
      row.map { $0.map { "\($0)=\($1)" }.joined(separator: " ") }
        == "deal_id=\"A\" created=\"2024-01-01\" closed=\"2024-01-20\" expected_close=NULL "
        + "outcome=\"won\" amount=123.45 industry=\"Retail\" region=\"Europe\" "
        + "product=\"Core\" lead_source=\"Partner\" stage=\"Closed Won\" rep=\"Ada\"")
  }

  @Test func theListOfDealsBeginsAtTheDeals() throws {
    let folder = try TemporaryFolder()
    let store = try Store(at: folder.path, creating: true)
    let plan = try store.queue.read {
      try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN SELECT count(*) FROM deal_list")
        .map { $0["detail"] as String }
    }

    #expect(plan.first == "SCAN deals", "\(plan)")
    #expect(plan.dropFirst().allSatisfy { $0.hasPrefix("SEARCH ") })
  }

  @Test func snapshotsFromBeforeTheyHadAPlaceAreKept() throws {
    let folder = try TemporaryFolder()
    let store = try Store(at: folder.path, creating: true)
    for amount in [5, 7] as [Int64] {
      try store.take(DealExport(.january(Int32(amount)), [.open("A").worth(amount)]))
    }
    let oldTable = try #require(Schema.history.split(separator: ";").first)
    try store.queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          ALTER TABLE deal_snapshots RENAME TO newer;
          \(oldTable);
          INSERT INTO deal_snapshots (deal, day, \(StateColumns.names))
            SELECT deal, day, \(StateColumns.names) FROM newer;
          DROP TABLE newer;
          DELETE FROM grdb_migrations WHERE identifier = 'order within a day';
          """)
    }

    let reopened = try Store(at: folder.path, creating: false)

    #expect(try reopened.deal(id: "A", asOf: .january(6))?.deal == .open("A").worth(5))
    #expect(try reopened.deal(id: "A", asOf: .january(7))?.deal == .open("A").worth(7))
    #expect(try reopened.verify().filter { !$0.ok } == [])
  }

  @Test func modelsFromBeforeTheyWereActivatedScoreAsBefore() throws {
    let folder = try TemporaryFolder()
    let store = try Store(at: folder.path, creating: true)
    try store.take(DealExport(.january(5), [.open("A")]))
    let model = try ScoringModel.train(on: DealBook(of: [.open("A")], asOf: .january(10)))
    let id = try store.saveModel(model)
    let later = try store.saveModel(
      try ScoringModel.train(on: DealBook(of: [.open("A")], asOf: .january(20))))
    let oldTable = try #require(Schema.scores.split(separator: ";").first)
    try store.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(
        sql: """
          DROP TABLE model_activations;
          CREATE TABLE newer AS SELECT * FROM models;
          DROP TABLE models;
          \(oldTable);
          INSERT INTO models SELECT * FROM newer;
          DROP TABLE newer;
          INSERT INTO deal_scores VALUES (1, 19738, \(id), 0.5, 'model', 0.4, '[]');
          DELETE FROM grdb_migrations WHERE identifier = 'model activations';
          """)
    }

    let reopened = try Store(at: folder.path, creating: false)

    #expect(try reopened.activeModel(on: .january(9)) == nil)
    #expect(try reopened.activeModel(on: .january(19))?.id == id)
    #expect(try reopened.activeModel(on: .january(20))?.id == later)
    #expect(try reopened.activeModel(on: .january(19))?.model == model)
    #expect(try reopened.lastScore(of: "A", before: .january(31))?.model == model)
    #expect(try reopened.verify().filter { !$0.ok } == [])
  }

  @Test func allTablesRefuseValuesOfTheWrongType() throws {
    let folder = try TemporaryFolder()
    let store = try Store(at: folder.path, creating: true)
    let loose = try store.queue.read {
      try String.fetchAll(
        $0, sql: "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0")
    }

    #expect(loose.filter { !$0.hasPrefix("sqlite_") } == ["grdb_migrations"])
  }
}
