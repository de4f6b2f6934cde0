import Testing

@testable import Engine

@Suite struct ScoreDropRuleTests {
  private static func findings(
    from before: Double?, to after: Double, kind: DealScore.Kind = .model,
    all: Bool = false
  ) -> [AlertFinding] {
    let score = DealScore(probability: after, kind: kind, baseRate: 0.45, drivers: [])
    let past = before.map { DealPage.PastScore(day: Day(number: 20_454), probability: $0) }
    let previous = past.map { ["D1": $0] } ?? [:]
    return ScoreDropRule(previous: previous).findings(in: [BoardRow.of("D1", score: score)])
      .filter { all || $0.isEntry }
  }

  @Test(arguments: [
    (0.50, 0.36, []), (0.50, 0.34, [Alert.Severity.watch]), (0.80, 0.51, [.watch]),
    (0.80, 0.49, [.high]), (0.30, 0.90, []), (0.40, 0.40, []),
  ])
  func fifteenPointsAreADropAndThirtyAHighOne(
    before: Double, after: Double, severities: [Alert.Severity]
  ) {
    #expect(Self.findings(from: before, to: after).map(\.severity) == severities)
  }

  @Test(arguments: [20, 30, 45, 60, 70, 90, 99])
  func exactlyFifteenAndThirtyPointsCountWhereverTheyBegin(percent: Int) {
    let before = Double(percent) / 100

    #expect(Self.findings(from: before, to: Double(percent - 15) / 100).count == 1)
    if percent >= 30 {
      let found = Self.findings(from: before, to: Double(percent - 30) / 100)
      #expect(found.map(\.severity) == [.high])
    }
  }

  @Test func aDropThatWasToldOfLastsUntilMostOfItIsMadeGood() {
    let strengths = [0.34, 0.36, 0.39, 0.41].map { Self.findings(from: 0.5, to: $0, all: true) }

    #expect(strengths.map { $0.map(\.isEntry) } == [[true], [false], [false], []])
  }

  @Test func onlyScoresOfTheModelAreCompared() {
    #expect(Self.findings(from: 0.9, to: 0.1, kind: .baseRate).isEmpty)
    #expect(Self.findings(from: nil, to: 0.1).isEmpty, "never scored before")
    #expect(ScoreDropRule(previous: [:]).findings(in: [BoardRow.of()]).isEmpty, "not scored")
  }

  @Test func theSentenceNamesBothScoresAndTheDayOfTheFirst() {
    let found = Self.findings(from: 0.614, to: 0.355)

    #expect(found.map(\.sentence) == ["P(win) fell from 61 % on 2026-01-01 to 36 %"])
    #expect(found.map(\.rule) == [.scoreDrop])
  }
}
