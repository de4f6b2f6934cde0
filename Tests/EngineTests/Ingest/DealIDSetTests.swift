import Testing

@testable import Engine

@Suite struct DealIDSetTests {
  /// Ids of 2 to 41 bytes, on both sides of what fits into a key.
  static let ids = (0..<20_000).map { number in
    "D\(number)" + String(repeating: "x", count: number % 36)
  }

  @Test func exactlyTheIDsPutInAreFound() {
    var set = DealIDSet()
    for id in Self.ids {
      let key = PaddedText(id).read { ByteKey($0) }
      #expect(!set.contains(id, key: key))
      set.insert(id, key: key)
    }
    let found = Self.ids.filter { id in
      set.contains(id, key: PaddedText(id).read { ByteKey($0) })
    }

    #expect(found.count == Self.ids.count)
    #expect(!set.contains("d0", key: ByteKey("d0")))
  }
}
