import Testing

@testable import Engine

@Suite struct SeededNormalsTests {
  private static func draws(_ count: Int, seed: UInt64) -> [Double] {
    var normals = SeededNormals(seed: seed)
    return (0..<count).map { _ in normals.next() }
  }

  @Test func aSeedGivesTheSameNumbersAgainAndAnotherOthers() {
    #expect(Self.draws(50, seed: 1) == Self.draws(50, seed: 1))
    #expect(Self.draws(50, seed: 1) != Self.draws(50, seed: 2))
  }

  /// Standard errors at 100,000 draws: mean 0.0032, variance 0.0045, share beyond 1.96 0.0007.
  @Test func theyAreStandardNormal() {
    let draws = Self.draws(100_000, seed: 20_260_101)
    let mean = draws.reduce(0, +) / 100_000
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100_000
    let beyond = Double(draws.filter { abs($0) > 1.959964 }.count) / 100_000

    #expect(abs(mean) < 0.013)
    #expect(abs(variance - 1) < 0.018)
    #expect(abs(beyond - 0.05) < 0.003)
  }

  @Test func neighboursAreNotCorrelated() {
    let draws = Self.draws(100_000, seed: 7)
    let product = zip(draws, draws.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } / 99_999

    #expect(abs(product) < 0.013)
  }
}
