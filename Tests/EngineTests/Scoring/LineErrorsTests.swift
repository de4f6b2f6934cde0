import Testing

@testable import Engine

@Suite struct LineErrorsTests {
  private func line(_ looks: PlantedLooks) -> (x: [Double], line: LogisticLine?) {
    let x = looks.scores.map { LogOdds.of($0) }
    let targets = looks.isWon.map { $0 ? 1.0 : 0 }
    return (x, LogisticLine(x: x, targets: targets, weights: x.map { _ in 1 }))
  }

  // Expected: python3 Tests/Oracles/looks.py (statsmodels 0.15.0, Logit with cov_type="cluster"
  // times √(G ÷ (G − 1)))
  @Test(arguments: [
    (60, 0.2969730340637431, 0.3320818950227219), (300, 0.15016922908064909, 0.1455034432047011),
  ])
  func errorsOfLooksAreClusteredByDeal(deals: Int, slope: Double, intercept: Double) throws {
    let looks = PlantedLooks(deals)
    let (x, line) = line(looks)
    let known = try #require(line)
    let errors = try #require(LineErrors(of: known, x: x, isWon: looks.isWon, at: looks.deals))

    #expect(abs(errors.slope - slope) < 1e-7)
    #expect(abs(errors.intercept - intercept) < 1e-7)
  }

  @Test func looksTakenForDealsWouldSeemSurer() throws {
    let looks = PlantedLooks(300)
    let (x, line) = line(looks)
    let known = try #require(line)
    let byDeal = try #require(LineErrors(of: known, x: x, isWon: looks.isWon, at: looks.deals))
    let byLook = try #require(
      LineErrors(of: known, x: x, isWon: looks.isWon, at: Array(x.indices)))

    #expect(byLook.slope < 0.8 * byDeal.slope)
  }

  @Test func oneDealAndOneScoreHaveNoErrors() throws {
    let line = try #require(
      LogisticLine(x: [1, 2, 3], targets: [0, 1, 0], weights: [1, 1, 1]))

    #expect(
      LineErrors(of: line, x: [1, 2, 3], isWon: [false, true, false], at: [4, 4, 4]) == nil)
    #expect(
      LineErrors(of: line, x: [2, 2, 2], isWon: [false, true, false], at: [1, 2, 3]) == nil)
  }
}
