import Testing

@testable import Engine

@Suite struct ModelDriftRuleTests {
  private func drift(
    won: Int = 54, auc: Double = 0.78, moved: Double = 0.5
  ) -> ModelDrift {
    let first = Day(number: 20_000)
    let ended = EndedDeals(
      first: first, last: first.advanced(by: 27), deals: 118, won: won, expected: 54,
      usual: Interval(lower: 43, upper: 65), pValue: won == 54 ? 1 : 1e-6, auc: auc,
      aucInterval: Interval(lower: auc - 0.05, upper: auc + 0.05))
    let source = FeatureDrift(
      attribute: "lead source", bins: 5, stability: 0.4, noiseFloor: 0.1, pValue: moved,
      mover: "Ads", shareBefore: 0.2, shareNow: 0.5)
    return ModelDrift(
      trainedOn: first.advanced(by: -1), asOf: first.advanced(by: 27), features: [source],
      dealsBefore: 900, dealsNow: 100, recent: ended, months: [],
      usualAUC: 0.82, usualAUCError: 0.01)
  }

  @Test func luckIsNoFinding() {
    #expect(ModelDriftRule().findings(in: drift()).isEmpty)
    #expect(ModelDriftRule().findings(in: nil).isEmpty)
  }

  @Test func otherOddsAreGraverThanOtherDeals() {
    #expect(ModelDriftRule().findings(in: drift(won: 29)).map(\.severity) == [.high])
    #expect(ModelDriftRule().findings(in: drift(auc: 0.55)).map(\.severity) == [.high])
    #expect(ModelDriftRule().findings(in: drift(moved: 1e-5)).map(\.severity) == [.watch])
  }

  @Test func aFindingIsAboutTheModelAndSaysWhatChanged() throws {
    let finding = try #require(
      ModelDriftRule().findings(in: drift(won: 29, auc: 0.55, moved: 1e-5)).first)

    #expect(finding.dealID.isEmpty)
    #expect(finding.rule == .modelDrift)
    #expect(
      finding.sentence
        == "29 of 118 deals that ended since 2024-10-04 were won, where 43 to 65 are usual; "
        + "the area under the curve of deals that ended since 2024-10-04 is 0.550, in the year before "
        + "the training it was 0.820; "
        + "new deals differ by lead source: Ads 20 % before the training, 50 % in the last four weeks"
    )
  }

  @Test func theInboxSpeaksOnceAndClearsByItself() {
    var inbox = AlertInbox(alerts: [])
    let findings = ModelDriftRule().findings(in: drift(won: 29))

    inbox.take(findings: findings, on: Day(number: 20_028))
    inbox.take(findings: findings, on: Day(number: 20_029))
    #expect(inbox.log.map(\.kind) == [.opened])
    inbox.take(findings: [], on: Day(number: 20_030))
    #expect(inbox.alerts.map(\.state) == [.resolved])
  }
}
