import Testing

@testable import Engine

@Suite struct FamilyWiseTests {
  /// The last line of Tests/Oracles/random_effects.py.
  @Test func holmAgreesWithStatsmodels() {
    let adjusted = FamilyWise.adjusted([0.01, 0.04, 0.03, 0.005, 0.5]).map { $0 ?? -1 }
    let expected = [0.04, 0.09, 0.09, 0.025, 0.5]

    #expect(zip(adjusted, expected).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test func whatCouldNotBeTestedDoesNotCount() {
    #expect(FamilyWise.adjusted([nil, 0.02, nil, 0.9]) == [nil, 0.04, nil, 0.9])
    #expect(FamilyWise.adjusted([nil, nil]) == [nil, nil])
    #expect(FamilyWise.adjusted([0.9, 0.8]) == [1, 1])
  }
}
