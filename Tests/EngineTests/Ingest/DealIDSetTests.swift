import Testing

@testable import Engine

@Suite struct DealIDSetTests {
  /// Ids of 2 to 41 bytes, on both sides of what fits into a key.
  static let ids = (0..<20_000).map { number in
    "D\(number)" + String(repeating: "x", count: number % 36)
  }

  @Test(arguments: [0, 50_000])
  func exactlyTheIDsPutInAreFound(expected: Int) {
    var set = DealIDSet(expecting: expected)
    var column = TextColumn()
    var early: [String] = []
    for (row, id) in Self.ids.enumerated() {
      let known = PaddedText(id).read { set.row(of: $0, in: column, addingAt: row) }
      if known != nil { early.append(id) }
      column.append(id)
    }
    var found: [Int] = []
    for (row, id) in (Self.ids + ["d0", "D0x", "D20000"]).enumerated() {
      let known = PaddedText(id).read { set.row(of: $0, in: column, addingAt: row) }
      if let known { found.append(known) } else { column.append(id) }
    }

    #expect(early == [])
    #expect(found == Array(Self.ids.indices))
  }
}
