import Testing

@testable import Engine

@Suite struct RidgeLogisticTests {
  /// Expected: scipy, by `python3 Tests/Oracles/expected_wins.py`.
  @Test func coefficientsAgreeWithScipy() {
    let features = [1.0, 0, 0, 1, 1, 0, 1, 0, 1, 1, 2, 1]
    let model = RidgeLogistic(
      features: features, width: 3, closed: [40, 30, 20, 10], won: [10, 15, 12, 9])
    let expected = [-0.9084720784807021, 0.8605182447250919, 1.1329191108168104]

    #expect(zip(model.coefficients, expected).allSatisfy { abs($0 - $1) < 1e-13 })
    #expect(abs(model.probability(features[9..<12]) - 0.8749533301766764) < 1e-13)
  }

  @Test func allWonOrAllLostStaysFinite() {
    for won in [0.0, 25] {
      let model = RidgeLogistic(
        features: [1, 1, 1, 0], width: 2, closed: [25, 25], won: [won, won])

      #expect(model.coefficients.allSatisfy { $0.isFinite })
      #expect(abs(model.probability([1, 1]) - won / 25) < 1e-3)
    }
  }
}
