import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct WaitingChangesTests {
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
  func whatWaitsComesBackAsItWasOnceItsDealIsStored(seed: UInt64) throws {
    var draws = Draws(state: seed)
    let changes = (0..<40).map { Self.change(&draws, line: $0 + 2) }
    let folder = try TemporaryFolder()
    let store = try Store(at: folder.path, creating: true)
    try store.take(DealExport(.january(1), [.open("A"), .open("日本")]))
    try store.take(DealExport(.january(2), [.open("A")]))

    try store.queue.write { database in
      let waiting = WaitingChanges(database)
      try waiting.keep(WaitingChanges.History(file: 2, changes: Array(changes[..<10])))
      try waiting.keep(WaitingChanges.History(file: 1, changes: Array(changes[10...])))
      let known = changes.map { $0.dealID == "B" ? nil : $0 }
      let histories = try waiting.takeKnown()

      #expect(histories.map(\.file) == [1, 2])
      #expect(histories[0].changes == known[10...].compactMap(\.self))
      #expect(histories[1].changes == known[..<10].compactMap(\.self))
      #expect(try waiting.takeKnown().isEmpty)
      let left = try Int.fetchOne(database, sql: "SELECT count(*) FROM waiting_changes")
      #expect(left == changes.count { $0.dealID == "B" })
    }
  }
}
