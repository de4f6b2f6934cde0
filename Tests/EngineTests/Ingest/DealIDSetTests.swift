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
    for id in Self.ids {
      let key = PaddedText(id).read { ByteKey($0) }
      if set.contains(id, key: key) { early.append(id) }
      set.insert(id, key: key)
    }
    var found = 0
    for id in Self.ids + ["d0", "D0x", "D20000"] {
      let key = PaddedText(id).read { ByteKey($0) }
      if set.contains(id, key: key) { found += 1 }
    }

    #expect(early == [])
    #expect(found == Self.ids.count)
  }
}
