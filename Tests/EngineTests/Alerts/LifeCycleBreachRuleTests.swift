import Testing

@testable import Engine

@Suite struct LifeCycleBreachRuleTests {
  @Test func onlyABreachIsFound() {
    let rows = LifeCycleState.allCases.map { RiskBoard.Row.row("\($0)", age: 50, state: $0) }

    #expect(LifeCycleBreachRule().findings(in: rows).map(\.dealID) == ["breach"])
  }

  @Test(arguments: [(79, Alert.Severity.high), (80, .critical)])
  func twiceTheAgeIsCritical(age: Int, severity: Alert.Severity) {
    let found = LifeCycleBreachRule().findings(in: [.row(age: age, state: .breach)])

    #expect(found.map(\.severity) == [severity])
  }

  @Test func theSentenceNamesAgeLimitAndGroup() {
    let found = LifeCycleBreachRule().findings(in: [.row(age: 61, state: .breach)])

    #expect(found.map(\.sentence) == ["61 days old; 90 % of 50 Core wins took at most 40"])
  }

  @Test func withoutALimitThereIsNothingToBreach() {
    #expect(LifeCycleBreachRule().findings(in: [.row(state: .breach, p90: nil)]).isEmpty)
  }
}
