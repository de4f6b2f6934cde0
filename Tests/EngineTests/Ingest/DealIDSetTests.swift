import Testing

@testable import Engine

@Suite struct DealIDSetTests {
  /// Ids of 2 to 41 bytes, on both sides of what fits into a key.
  static let ids = (0..<20_000).map { number in
    "D\(number)" + String(repeating: "x", count: number % 36)
  }

  @Test func exactlyTheIDsPutInAreFound() {
    var set = DealIDSet()
    var early: [String] = []
    for (row, id) in Self.ids.enumerated() {
      let key = PaddedText(id).read { ByteKey($0) }
      if set.row(of: id, key: key, addingAt: row) != nil { early.append(id) }
    }
    var found: [Int] = []
    for (row, id) in (Self.ids + ["d0", "D0x", "D20000"]).enumerated() {
      let key = PaddedText(id).read { ByteKey($0) }
      if let known = set.row(of: id, key: key, addingAt: row) { found.append(known) }
    }

    #expect(early == [])
    #expect(found == Array(Self.ids.indices))
  }
}
