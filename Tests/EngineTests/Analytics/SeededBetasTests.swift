import Testing

@testable import Engine

@Suite struct SeededBetasTests {
  /// Mean a/(a + b) and variance ab/((a + b)²(a + b + 1)) of 20,000 draws.
  @Test(arguments: [(0.3, 0.5), (2, 5), (120, 90), (1, 1)])
  func drawsHaveTheMeanAndVarianceOfTheDistribution(a: Double, b: Double) {
    var betas = SeededBetas(seed: 3)
    let draws = (0..<20_000).map { _ in betas.next(a, b) }
    let mean = draws.reduce(0, +) / 20_000
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    let expected = a * b / ((a + b) * (a + b) * (a + b + 1))

    #expect(abs(mean - a / (a + b)) < 4 * (expected / 20_000).squareRoot())
    #expect(abs(variance / expected - 1) < 0.06)
    #expect(draws.allSatisfy { $0 >= 0 && $0 <= 1 })
  }

  @Test func theSeedGivesTheSameDrawsAgain() {
    var (first, second, other) = (SeededBetas(seed: 9), SeededBetas(seed: 9), SeededBetas(seed: 8))
    let draws = (0..<50).map { _ in first.next(3, 4) }

    #expect(draws == (0..<50).map { _ in second.next(3, 4) })
    #expect(draws != (0..<50).map { _ in other.next(3, 4) })
  }

  @Test func shapesNearZeroGiveTheEnds() {
    var betas = SeededBetas(seed: 4)
    let draws = (0..<2000).map { _ in betas.next(1e-5, 3e-5) }

    #expect(draws.allSatisfy { $0 >= 0 && $0 <= 1 })
    #expect(abs(draws.reduce(0, +) / 2000 - 0.25) < 0.04)
  }
}
