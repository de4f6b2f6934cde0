import TestSupport
import Testing

@testable import Engine

/// Expected: scipy.stats.beta, printed by `python3 Tests/Oracles/incomplete_beta.py`.
@Suite struct IncompleteBetaTests {
  @Test(arguments: [
    (0.5, 2, 3, 0.6875), (0.3, 0.5, 0.5, 0.36901011956554536),
    (0.001, 0.2, 4, 0.3534968691861049), (0.46, 1200, 1400, 0.4378744057020759),
    (0.9, 40, 3.5, 0.2758748906628961), (0.4527, 92_000, 111_000, 0.3248372812285501),
    (0.0002, 3, 20_000, 0.7619846060932671),
  ])
  func chancesAgreeWithScipy(x: Double, a: Double, b: Double, chance: Double) {
    #expect(abs(IncompleteBeta.lower(x, a, b) - chance) < 1e-10 * chance)
  }

  @Test(arguments: [
    (0.025, 34.2, 29.1, 0.4176871195305773), (0.975, 34.2, 29.1, 0.6604688685015816),
    (0.025, 0.4, 12, 6.261906048066382e-06), (0.975, 0.4, 12, 0.17305832528677925),
    (0.975, 8, 0.3, 0.9999995838404035), (0.025, 1, 1, 0.025),
    (0.5, 0.02, 0.03, 0.00010476497923954933), (0.025, 1500, 2500, 0.3600591007255461),
    (0.975, 67_000, 32_500, 0.6762775315185463),
    (0.025, 45_000_000, 55_000_000, 0.4499024939707591),
    (0.975, 0.001, 2, 3.719959564838234e-12), (0.3, 150, 0.8, 0.9937274650538372),
  ])
  func quantilesAgreeWithScipy(p: Double, a: Double, b: Double, quantile: Double) {
    #expect(abs(IncompleteBeta.quantile(p, a, b) - quantile) < 1e-10 * quantile)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func aQuantileHasItsChanceAndItsMirrorImage(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func shape() -> Double {
      .random(in: 0.5...1, using: &generator) * [1, 30, 2000][Int(seed % 3)]
    }
    let (a, b) = (shape(), shape())
    let p = Double.random(in: 0.001...0.999, using: &generator)
    let x = IncompleteBeta.quantile(p, a, b)

    #expect(abs(IncompleteBeta.lower(x, a, b) - p) < 1e-9)
    #expect(abs(IncompleteBeta.quantile(1 - p, b, a) - (1 - x)) < 1e-9)
  }

  @Test func theEndsAreTheEnds() {
    #expect(IncompleteBeta.lower(0, 2, 3) == 0 && IncompleteBeta.lower(1, 2, 3) == 1)
    #expect(IncompleteBeta.quantile(0, 2, 3) == 0 && IncompleteBeta.quantile(1, 2, 3) == 1)
    #expect(IncompleteBeta.quantile(0.025, 1e-4, 5) >= 0, "too small a number to be written")
    #expect(IncompleteBeta.quantile(0.975, 5, 1e-4) <= 1)
  }
}
