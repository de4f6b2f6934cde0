import TestSupport
import Testing

@testable import Engine

@Suite struct IDOrderTests {
  private func order(_ ids: [String]) -> IDOrder {
    var texts = TextColumn()
    for id in ids { texts.append(id) }
    return IDOrder(texts)
  }

  @Test func idsInOrderStayInOrder() {
    #expect(order(["A", "AB", "B"]).rows == [0, 1, 2])
    #expect(order([]).rows == [])
  }

  @Test func idsAreComparedByteByByte() {
    #expect(order(["b", "B", "é", "a10", "a9", "a"]).rows == [1, 5, 3, 4, 0, 2])
  }

  @Test func ofRowsWithOneIDTheLastCounts() {
    let order = order(["B", "A", "B", "C", "B", "A"])

    #expect(order.rows == [5, 4, 3])
    #expect(order.repeated == [0, 1, 2])
  }

  /// Against the order of Swift's own arrays of bytes.
  @Test(arguments: UInt64(1)...20) func anyIDsComeInOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let prefix = String(repeating: "x", count: .random(in: 0...12, using: &generator))
    let ids = (0..<200).map { _ in
      prefix
        + String(
          (0..<Int.random(in: 0...11, using: &generator)).map { _ in
            "abé".randomElement(using: &generator) ?? "a"
          })
    }
    var last: [[UInt8]: Int32] = [:]
    for (row, id) in ids.enumerated() { last[Array(id.utf8)] = Int32(row) }
    let sorted = last.sorted { $0.key.lexicographicallyPrecedes($1.key) }

    #expect(order(ids).rows == sorted.map(\.value))
    #expect(order(ids).repeated == Set(0..<Int32(ids.count)).subtracting(last.values))
  }
}
