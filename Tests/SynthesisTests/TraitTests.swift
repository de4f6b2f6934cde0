import Testing

@testable import Synthesis

@Suite struct TraitTests {
  private let trait = Trait([
    .init(name: "often", share: 700, odds: 1000), .init(name: "seldom", share: 300, odds: 500),
  ])

  @Test func valuesComeAsOftenAsTheirShares() {
    var generator = SplitMix64(seed: 3)
    let seldom = (0..<20_000).count { _ in trait.draw(with: &generator) == 1 }

    // Six standard deviations of a binomial count around 6000.
    #expect((5611...6389).contains(seldom))
  }

  @Test func otherSharesKeepNamesAndOdds() {
    let shifted = Trait(
      [.init(name: "a", share: 900, odds: 10), .init(name: "b", share: 100, odds: 20)],
      shares: [0, 1000])
    var generator = SplitMix64(seed: 1)

    #expect(shifted.names == ["a", "b"])
    #expect(shifted.odds == [10, 20])
    #expect((0..<100).allSatisfy { _ in shifted.draw(with: &generator) == 1 })
  }
}
