import Testing

@testable import Engine

@Suite struct SeenDealsTests {
  @Test(arguments: UInt64(1)...20)
  func exactlyTheKeysPutInAreSeenAlsoAfterStoring(seed: UInt64) {
    var draws = Draws(state: seed)
    let keys = Set((0..<50).map { _ in Int64(1 + draws.below(400)) })
    var seen = SeenDeals()
    for key in keys { seen.insert(key) }
    let stored = SeenDeals(seen.data)

    for key in Int64(1)...450 {
      #expect(seen.contains(key) == keys.contains(key))
      #expect(stored.contains(key) == keys.contains(key))
    }
  }

  @Test func allUpToAKeyAreSeen() {
    let seen = SeenDeals(upTo: 64)

    #expect((Int64(1)...64).allSatisfy { seen.contains($0) })
    #expect(!seen.contains(65) && !seen.contains(0))
    #expect(!SeenDeals(upTo: 0).contains(1))
  }
}
