import Testing

@testable import Synthesis

// Oracle: python3, with M = 2**64 - 1 and per draw
//   s = s + 0x9E3779B97F4A7C15 & M; z = (s ^ s >> 30) * 0xBF58476D1CE4E5B9 & M
//   z = (z ^ z >> 27) * 0x94D049BB133111EB & M; draw = z ^ z >> 31; below(n) = draw * n >> 64
@Suite struct SplitMix64Tests {
  @Test func theSequenceIsThePublishedOne() {
    var generator = SplitMix64(seed: 1_234_567)

    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }

  @Test func eachDealHasItsOwnSequence() {
    var first = SplitMix64(seed: 2026, stream: 0)
    var sixth = SplitMix64(seed: 2026, stream: 5)

    #expect(
      [first.next(), first.next()] == [7_234_025_085_353_714_657, 10_206_810_753_047_896_354])
    #expect(
      [sixth.next(), sixth.next()] == [3_321_916_159_134_359_488, 12_958_595_424_466_403_699])
  }

  @Test func numbersBelowABoundAreItsPartOfTheDraw() {
    var generator = SplitMix64(seed: 7)

    #expect((0..<8).map { _ in generator.below(10) } == [3, 0, 9, 5, 4, 2, 4, 3])
  }

  @Test func chancesAreMetInTheLongRun() {
    var generator = SplitMix64(seed: 11)
    let hits = (0..<20_000).count { _ in generator.chance(perMille: 250) }

    // Six standard deviations of a binomial count around 5000.
    #expect((4633...5367).contains(hits))
  }
}
