import Testing

@testable import Engine

@Suite struct LifeCycleBreachRuleTests {
  private let rule = LifeCycleBreachRule()

  @Test(arguments: [LifeCycleState.fine, .watch, .old, .unknown])
  func onlyABreachIsAFinding(state: LifeCycleState) {
    #expect(rule.findings(in: [BoardRow.of(age: 500, p90: 61, state: state)]).isEmpty)
  }

  @Test(arguments: [(62, Alert.Severity.high), (121, .high), (122, .critical), (900, .critical)])
  func twiceTheLimitIsCritical(age: Int, severity: Alert.Severity) {
    let found = rule.findings(in: [BoardRow.of(age: age, p90: 61, state: .breach)])

    #expect(found.map(\.severity) == [severity])
    #expect(found.map(\.rule) == [.lifeCycleBreach])
  }

  @Test func onlyMoneyAtRiskMakesABreachCritical() {
    let (sure, lost) = (0.999, 0.1)
    let rows = [
      BoardRow.of("young", score: score(lost)),
      BoardRow.of("nothing", age: 200, amount: 0, p90: 61, state: .breach),
      BoardRow.of("sure", age: 200, score: score(sure), p90: 61, state: .breach),
      BoardRow.of("lost", age: 200, score: score(lost), p90: 61, state: .breach),
      BoardRow.of("small", age: 200, amount: 100, score: score(lost), p90: 61, state: .breach),
    ]

    #expect(rule.findings(in: rows).map(\.severity) == [.watch, .high, .critical, .high])
  }

  private func score(_ probability: Double) -> DealScore {
    DealScore(probability: probability, kind: .model, baseRate: 0.5, drivers: [])
  }

  @Test func aLongCountInASentenceHasItsSeparator() {
    let rows = [BoardRow.of(age: 1054, p90: 61, wins: 4321, state: .breach)]

    #expect(
      rule.findings(in: rows).map(\.sentence) == [
        "1,054 days old; 90 % of 4,321 wins took at most 61"
      ])
  }

  @Test func theSentenceNamesTheAgeTheSimilarWinsAndTheirLimit() {
    let similar = [Segment(.product, "Core"), Segment(.amountBand, "large")]
    let rows = [
      BoardRow.of("A", age: 124, p90: 61, group: similar, state: .breach),
      BoardRow.of("B", age: 70, p90: 61, wins: 30, state: .breach),
    ]

    #expect(
      rule.findings(in: rows).map(\.sentence) == [
        "124 days old; 90 % of 212 Core, large wins took at most 61",
        "70 days old; 90 % of 30 wins took at most 61",
      ])
  }

  @Test func aFindingCarriesTheDealItsRepAndItsAmount() throws {
    let rows = [BoardRow.of("A"), BoardRow.of("B", age: 90, p90: 61, state: .breach)]
    let found = try #require(rule.findings(in: rows).first)

    #expect(rule.findings(in: rows).count == 1)
    #expect(found.dealID == "B" && found.rep == "Ann" && found.amount == rows[1].amount)
  }

  @Test func withoutALimitThereIsNothingToBreach() {
    #expect(rule.findings(in: [BoardRow.of(age: 500, p90: nil, state: .breach)]).isEmpty)
  }
}
