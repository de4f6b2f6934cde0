import Engine
import Testing

@testable import Dashboard

@Suite struct FormatScoreTests {
  private func score(_ kind: DealScore.Kind, deals: Int?) -> DealScore {
    DealScore(probability: 0.4, kind: kind, baseRate: 0.4, baseRateDeals: deals, drivers: [])
  }

  @Test func aBaseRateNamesTheDealsBehindIt() {
    #expect(
      Format.origin(of: score(.baseRate, deals: 1200))
        == "base rate of deals alike, of 1,200 closed deals, no model")
    #expect(Format.sample(of: score(.baseRate, deals: 1200)) == " (n = 1,200)")
  }

  @Test func aChangeOfAScoreIsToldInPointsThatAddUp() throws {
    let change = ScoreChange(
      from: Day(number: 20_000), to: Day(number: 20_007), before: 0.61, after: 0.44,
      dealChanged: -0.48727, calendarMoved: -0.20119, modelRetrained: 0)

    #expect(
      Format.scoreChange(change)
        == "P(win) since 2024-10-04: 61.0 % -> 44.0 %: what changed in the deal −12.0 pp, "
        + "the days that went by −5.0 pp, what the model learned anew 0.0 pp.")
  }

  /// Rounded apart, the probabilities differ by less than the change does.
  @Test func thePartsAddUpToTheChangeAsItIsShown() {
    let change = ScoreChange(
      from: Day(number: 20_000), to: Day(number: 20_007), before: 0.12944, after: 0.11284,
      dealChanged: 0, calendarMoved: -0.1561352338, modelRetrained: 0)

    #expect(
      Format.scoreChange(change)
        == "P(win) since 2024-10-04: 12.9 % -> 11.3 %: what changed in the deal 0.0 pp, "
        + "the days that went by −1.6 pp, what the model learned anew 0.0 pp.")
  }

  /// python3: math.log(0.105 / 0.895), and that less the sum of the parts.
  @Test func driversLeadFromTheAverageLookToTheDeal() {
    let drivers = [-1.2, -0.9, 0.4].map {
      Driver(attribute: "age", value: "", contribution: $0, subject: "", comparison: "")
    }
    let score = DealScore(probability: 0.105, kind: .model, baseRate: 0.4, drivers: drivers)

    #expect(
      Format.driverSum(of: score)
        == "From −0.44, where the average look at a deal stands, they lead to −2.14, which is 10.5 %."
    )
    #expect(Format.driverSum(of: self.score(.baseRate, deals: 9)) == nil)
  }

  @Test func aModelIsNamedAndAMissingScoreIsNone() {
    #expect(Format.origin(of: score(.model, deals: 1200)) == "model")
    #expect(Format.origin(of: score(.baseRate, deals: nil)) == "base rate, no model")
    #expect(Format.origin(of: nil) == "no score")
    #expect(Format.sample(of: nil) == "")
  }
}
