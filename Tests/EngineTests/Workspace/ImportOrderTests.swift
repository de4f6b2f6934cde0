import TestSupport
import Testing

@testable import Engine

/// Exports of one book on successive days, taken in whatever order.
@Suite struct ImportOrderTests {
  /// Three exports of the same deals; each shows some deals further on than the one before.
  private static func exports(seed: UInt64) -> [DealExport] {
    var draws = Draws(state: seed)
    var deals = (0..<30).map { Deal.open("D\($0)") }
    return [5, 12, 19].map { (day: Int32) in
      for index in deals.indices where draws.below(3) == 0 && deals[index].outcome == nil {
        switch draws.below(4) {
        case 0: deals[index] = deals[index].moved(to: "Stage \(draws.below(3))")
        case 1: deals[index] = deals[index].worth(Int64(draws.below(9)) * 100)
        case 2: deals[index] = deals[index].closed(.won, on: .january(day))
        default: deals[index] = deals[index].expected(.january(40 + Int32(draws.below(9))))
        }
      }
      return DealExport(.january(day), deals)
    }
  }

  /// The store's digest, states of every day and events after the exports in an order.
  private func contents(_ exports: [DealExport]) throws -> [String] {
    let store = try Store(at: TemporaryFolder().path, creating: true)
    for export in exports { try store.take(export) }
    let digest = try store.verify().first { $0.name == "contents" }?.message ?? ""
    #expect(try store.verify().filter { !$0.ok } == [])
    let states = try [3, 5, 9, 12, 15, 19, 25].flatMap { (day: Int32) in
      try store.deals(asOf: .january(day)).map { "\(day) \($0)" }
    }
    let events = try (0..<30).flatMap { number in
      try store.events(of: "D\(number)", upTo: .january(31)).map { "\($0)" }
    }
    return [digest] + states + events
  }

  @Test(arguments: UInt64(1)...12)
  func theOrderOfFilesDoesNotMatter(seed: UInt64) throws {
    let exports = Self.exports(seed: seed)
    let inOrder = try contents(exports)

    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      #expect(try contents(order.map { exports[$0] }) == inOrder, "order \(order)")
    }
  }

  @Test(arguments: UInt64(1)...5)
  func aFileTakenInAgainChangesNothing(seed: UInt64) throws {
    let exports = Self.exports(seed: seed)

    #expect(try contents(exports + [exports[0], exports[2], exports[1]]) == contents(exports))
  }
}
