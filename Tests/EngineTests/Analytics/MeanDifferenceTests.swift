import Testing

@testable import Engine

@Suite struct MeanDifferenceTests {
  /// Expected: scipy, by `python3 Tests/Oracles/tails.py`.
  @Test func theErrorIsWelchs() throws {
    let difference = try #require(
      MeanDifference(from: [0.1, 0.4, 0.3, 0.8], to: [0.2, 0.9, 0.7]))

    #expect(abs(difference.value - 0.2) < 1e-15)
    #expect(abs(difference.value / difference.standardError - 0.784464540552736) < 1e-12)
    #expect(difference.interval.lower < 0 && difference.interval.upper > 0.4)
  }

  @Test func oneValueOnASideHasNoError() {
    #expect(MeanDifference(from: [0.5], to: [0.2, 0.4]) == nil)
  }

  @Test func equalValuesHaveNoP() throws {
    #expect(try #require(MeanDifference(from: [0.5, 0.5], to: [0.5, 0.5])).pValue == nil)
  }
}
