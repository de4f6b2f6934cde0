import Testing

@testable import Engine

/// Numbers of Tests/Oracles/random_effects.py.
@Suite struct RandomEffectsTests {
  static let groups: [(values: [Double], variances: [Double], between: Double, p: Double)] = [
    (
      [12.1, 8.4, 15.3, 9.9, 11.0], [1.2, 0.8, 2.5, 1.1, 0.6], 5.009964376778051,
      0.0015872620171270685
    ),
    ([0.31, 0.29, 0.30, 0.33], [0.01, 0.02, 0.015, 0.01], 0, 0.9955473307597508),
    ([100, 250], [400, 900], 10600, 3.1789737617465585e-05),
  ]

  @Test(arguments: 0..<3) func theVarianceBetweenIsPauleAndMandels(index: Int) throws {
    let group = Self.groups[index]
    let effects = try #require(RandomEffects(group.values, variances: group.variances))

    #expect(abs(effects.between - group.between) <= 1e-9 * max(1, group.between))
    #expect(abs(effects.pValue - group.p) <= 1e-10)
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func theWeightedSpreadIsThenAsLargeAsItsDegreesOfFreedom(seed: UInt64) throws {
    var generator = SeededNormals(seed: seed)
    let values = (0..<12).map { _ in 1e4 + 900 * generator.next() }
    let variances = (0..<12).map { _ in
      1e5 * (1 + generator.next() * generator.next() * 0.1).magnitude + 1
    }

    let effects = try #require(RandomEffects(values, variances: variances))
    let weights = variances.map { 1 / ($0 + effects.between) }
    let mean = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    let spread = zip(weights, values).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }

    #expect(effects.between == 0 ? spread <= 11 + 1e-9 : abs(spread - 11) < 1e-6)
  }

  @Test func oneGroupOrOneWithoutErrorIsNotJudged() {
    #expect(RandomEffects([], variances: []) == nil)
    #expect(RandomEffects([3], variances: [1]) == nil)
    #expect(RandomEffects([3, 4], variances: [1, 0]) == nil)
    #expect(RandomEffects([3, 4], variances: [1, .nan]) == nil)
  }
}
