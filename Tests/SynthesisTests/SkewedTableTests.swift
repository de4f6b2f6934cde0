import Testing

@testable import Synthesis

// Oracle: python3 -c "from statistics import NormalDist as N; import math
//   print([round(1000 * math.exp(0.6 * N().inv_cdf(p))) for p in (0.002, 1/64, .25, .5, .75, 63/64)])"
@Suite struct SkewedTableTests {
  @Test(arguments: [
    (0, 178), (1024, 275), (16_384, 667), (32_768, 1000), (49_152, 1499), (64_512, 3641),
  ])
  func quantilesAreThoseOfALognormalSpread(rank: Int, expected: Int) {
    #expect(SkewedTable.perMille(atRank: rank) == expected)
  }

  @Test func aHigherRankIsNeverShorter() {
    let values = (0..<65_536).map(SkewedTable.perMille(atRank:))

    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(values.last.map { (5930...5934).contains($0) } == true)
  }

  @Test func betweenTwoPointsTheLineIsStraight() {
    #expect(SkewedTable.perMille(atRank: 512) == (178 + 275) / 2)
  }
}
