import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct HistoryChangesTests {
  private static func change(_ draws: inout Draws, line: Int) -> DealChange {
    func maybe<Value>(_ value: Value) -> Value? { draws.below(2) == 0 ? value : nil }
    let date = Int32(draws.below(20_000))
    return DealChange(
      dealID: ["A", "B", "日本"][draws.below(3)], day: Int32(draws.below(20_000)),
      moment: maybe(Int64(draws.below(1 << 40))), stage: maybe(UInt32(draws.below(9))),
      outcome: maybe(Outcome.allCases[draws.below(3)]), amount: maybe(Int64(draws.below(1 << 40))),
      expectedClose: maybe(date),
      before: DealChange.Before(
        stage: maybe(UInt32(draws.below(9))), amount: maybe(Int64(draws.below(1 << 40))),
        expectedClose: maybe(maybe(date))),
      line: line)
  }

  @Test(arguments: UInt64(1)...20)
  func whatFilesToldOfADealComesBack(seed: UInt64) throws {
    var draws = Draws(state: seed)
    let changes = (0..<40).map { Self.change(&draws, line: $0 + 2) }
    try inStore { database in
      let told = try HistoryChanges(database)
      let kept = try [
        told.keep(Array(changes[..<10]), of: 2, onlyNew: false),
        told.keep(Array(changes[10...]), of: 1, onlyNew: false),
      ]
      #expect(kept == [Set(changes[..<10].map(\.dealID)), Set(changes[10...].map(\.dealID))])

      for id in ["A", "B", "日本"] {
        let own = changes.filter { $0.dealID == id }
        #expect(try told.changes(of: id).sorted { $0.line < $1.line } == own)
      }
    }
  }

  @Test func whatSeveralFilesTellAlikeStandsThereOnce() throws {
    let change = DealChange(dealID: "A", day: 7, amount: 5, line: 9)
    var again = change
    again.line = 4
    try inStore { database in
      let told = try HistoryChanges(database)
      #expect(try told.keep([change], of: 1, onlyNew: false) == ["A"])
      #expect(try told.keep([again], of: 2, onlyNew: false) == ["A"])
      #expect(try told.keep([change], of: 2, onlyNew: true) == [])

      #expect(try told.changes(of: "A") == [again])
      let rows = try Int.fetchOne(database, sql: "SELECT count(*) FROM history_changes")
      #expect(rows == 2)
    }
  }

  @Test func whatWaitsIsOfStoredDealsUntilItIsTakenIn() throws {
    let changes = ["A", "B"].map { DealChange(dealID: $0, day: 7, amount: 5, line: 2) }
    try inStore { database in
      let told = try HistoryChanges(database)
      #expect(try told.keep(changes, of: 1, onlyNew: false) == ["A", "B"])
      #expect(try told.waitingDeals() == ["A"])

      try told.set(waits: false, of: "A")
      #expect(try told.waitingDeals() == [])
    }
  }

  private func inStore(_ body: (Database) throws -> Void) throws {
    let store = try Store(at: TemporaryFolder().path, creating: true)
    try store.take(DealExport(.january(1), [.open("A"), .open("日本")]))
    try store.take(DealExport(.january(2), [.open("A")]))
    try store.queue.write(body)
  }
}
