import TestSupport
import Testing

@testable import Engine

/// Values of scipy.stats.betabinom.logpmf without the binomial coefficients, by
/// `python3 Tests/Oracles/beta_binomial.py`.
@Suite struct BetaBinomialLikelihoodTests {
  private static let spread = BetaBinomialLikelihood(
    of: zip([40, 55, 62, 38, 120, 9, 75, 66], [28, 21, 45, 12, 61, 7, 22, 50])
      .map { Tallies.of(won: $1, closed: $0) })

  @Test func valuesAgreeWithScipy() {
    let top = Self.spread.value(mean: 0.5459841226834321, theta: 0.12750878666408347)
    let pooled = Self.spread.value(mean: 0.5290322580645161, theta: 0)

    #expect(abs(top + 302.9354244100773) < 1e-9)
    #expect(abs(pooled + 321.52912692894574) < 1e-9)
  }

  /// Where log gamma functions have lost every digit, sums still know the slope at zero.
  @Test func atTinyThetaTheValueStaysExact() {
    let (zero, tiny) = (
      Self.spread.value(mean: 0.53, theta: 0), Self.spread.value(mean: 0.53, theta: 1e-9)
    )
    let next = Self.spread.value(mean: 0.53, theta: 2e-9)

    #expect(tiny > zero)
    #expect(abs((next - zero) / (tiny - zero) - 2) < 1e-3)
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func nothingNearbyIsHigherThanThePeak(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let members = (0..<Int.random(in: 2...12, using: &generator)).map { _ in
      let closed = Int.random(in: 1...80, using: &generator)
      return Tallies.of(won: Int.random(in: 0...closed, using: &generator), closed: closed)
    }
    let likelihood = BetaBinomialLikelihood(of: members)
    let peak = likelihood.peak
    let highest = likelihood.value(mean: peak.mean, theta: peak.theta)

    for theta in [0, 1e-6, 1e-4, 0.01, 0.1, 1, 10]
      + [0.9, 0.99, 1.01, 1.1].map({ $0 * peak.theta })
    {
      for mean in stride(from: 0.05, to: 1, by: 0.05) + [peak.mean] {
        #expect(likelihood.value(mean: mean, theta: theta) <= highest + 1e-9, "\(mean) \(theta)")
      }
    }
  }
}
