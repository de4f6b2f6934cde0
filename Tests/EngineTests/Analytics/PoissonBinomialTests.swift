import Testing

@testable import Engine

/// Tails of a distribution made by numpy.convolve: `python3 Tests/Oracles/poisson_binomial.py`.
@Suite struct PoissonBinomialTests {
  private static func chances(_ count: Int) -> [Double] {
    (0..<count).map { deal in
      let (first, second) = (Double(deal * 37 % 101) / 100, Double(deal * 11 % 7) / 6)
      return 0.05 + 0.9 * first * second
    }
  }

  private static func approximate(_ chances: [Double]) -> PoissonBinomial {
    let variances = chances.map { $0 * (1 - $0) }
    let thirds = zip(variances, chances).map { $0 * (1 - 2 * $1) }
    return PoissonBinomial(
      mean: chances.reduce(0, +), variance: variances.reduce(0, +),
      thirdMoment: thirds.reduce(0, +))
  }

  @Test(arguments: [
    (3, 0, 0.5802524, 1.0), (3, 2, 0.9978104, 0.0610628),
    (40, 8, 0.15590098972027483, 0.9268134795102438),
    (40, 14, 0.9261838811454576, 0.14579575725095897),
    (40, 25, 0.9999999873817567, 9.760648354299117e-08),
    (500, 150, 0.9385399837976142, 0.07640005781710335),
    (500, 205, 0.99999999999998, 3.776583499852118e-14),
  ])
  func tailsAgreeWithConvolution(count: Int, wins: Int, atMost: Double, atLeast: Double) {
    let exact = PoissonBinomial(chances: Self.chances(count))

    #expect(abs(exact.atMost(wins) - atMost) < 1e-10 * atMost)
    #expect(abs(exact.atLeast(wins) - atLeast) < 1e-10 * atLeast)
    #expect(abs(exact.twoSidedP(wins) - min(1, 2 * min(atMost, atLeast))) < 1e-10)
  }

  @Test(arguments: [
    (501, 160, 0.9958845317296625, 0.00568895889801726),
    (501, 175, 0.9999915585353352, 1.3786489043591006e-05),
    (2000, 590, 0.9897645880449712, 0.011880962505994255),
    (2000, 540, 0.2956988558217447, 0.723871561319581),
  ])
  func beyondTheLimitTailsAreOffByLessThanPromised(
    count: Int, wins: Int, atMost: Double, atLeast: Double
  ) {
    let approximate = Self.approximate(Self.chances(count))

    #expect(abs(approximate.atMost(wins) - atMost) < 5e-5)
    #expect(abs(approximate.atLeast(wins) - atLeast) < 5e-5)
  }

  @Test(arguments: [(0.02, 2.5e-3), (0.1, 4e-4), (0.5, 1e-4), (0.9, 4e-4), (0.97, 2.5e-3)])
  func atTheLimitBothWaysMeet(chance: Double, within: Double) {
    let chances = Array(repeating: chance, count: PoissonBinomial.exactDeals)
    let (exact, approximate) = (PoissonBinomial(chances: chances), Self.approximate(chances))

    for wins in -1...chances.count + 1 {
      #expect(abs(exact.atMost(wins) - approximate.atMost(wins)) < within, "\(wins)")
      #expect(abs(exact.atLeast(wins) - approximate.atLeast(wins)) < within, "\(wins)")
    }
  }

  @Test func certainDealsLeaveNothingToChance() {
    for wins in [PoissonBinomial(chances: [1, 0, 1]), Self.approximate([1, 0, 1])] {
      #expect(wins.atMost(1) == 0 && wins.atMost(2) == 1)
      #expect(wins.atLeast(2) == 1 && wins.atLeast(3) == 0)
      #expect(wins.twoSidedP(2) == 1)
    }
    #expect(PoissonBinomial(chances: []).twoSidedP(0) == 1)
  }
}
