import Testing

@testable import Engine

@Suite struct RidgeLogisticTests {
  /// scipy.optimize.root of the penalised score, intercept free, ridge 1.
  ///
  ///     g = lambda b: X.T @ (w - c / (1 + exp(-X @ b))) - array([0, b[1], b[2]])
  @Test func coefficientsAgreeWithScipy() {
    let features = [1.0, 0, 0, 1, 1, 0, 1, 0, 1, 1, 2, 1]
    let model = RidgeLogistic(
      features: features, width: 3, closed: [40, 30, 20, 10], won: [10, 15, 12, 9])
    let expected = [-0.9084720784807021, 0.8605182447250919, 1.1329191108168104]

    #expect(zip(model.coefficients, expected).allSatisfy { abs($0 - $1) < 1e-10 })
    #expect(abs(model.probability(features[9..<12]) - 0.8749533301766764) < 1e-10)
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
