@testable import Engine
import Testing

@Test(arguments: [0.001, 0.3, 0.5, 0.9, 0.9999])
func logOddsAndProbabilityAreInverse(probability: Double) {
  #expect(abs(LogOdds.probability(at: LogOdds.of(probability)) - probability) < 1e-12)
}

@Test func certaintyStaysFinite() {
  #expect(LogOdds.of(0).isFinite)
  #expect(LogOdds.of(1).isFinite)
  #expect(LogOdds.probability(at: 1000) == 1)
  #expect(LogOdds.probability(at: -1000) == 0)
}
