import GRDB
import TestSupport
import Testing

@testable import Engine

/// Which model scores on which day.
@Suite struct WorkspaceModelsTests {
  private let opened: OpenedWorkspace
  private let path: String
  private let past = PlantedDeals.firstDay.advanced(by: 700)
  private let now = PlantedDeals.firstDay.advanced(by: 729)

  init() throws {
    opened = try OpenedWorkspace()
    path = try opened.write(ExportText.text(of: PlantedDeals().deals), as: "deals.csv")
  }

  @Test func aChampionStaysUntilItIsTakenBackByHand() throws {
    let first = try opened.workspace(asOf: past, taking: path).train()
    let workspace = try opened.workspace(asOf: now)
    let second = try workspace.train()

    #expect(first.challenge == .noChampion)
    #expect(second.champion == first.id && !second.challenge.isWon)
    #expect(try workspace.models().map(\.id) == [second.id, first.id])
    #expect(try workspace.model().trainedOn == past)

    let chosen = try workspace.activateModel(second.id)
    #expect(chosen.isActive && chosen.activated == now && chosen.reason == "chosen by hand")
    #expect(try workspace.model().trainedOn == now)
    #expect(try opened.workspace(asOf: past).model().trainedOn == past, "a past day keeps its own")

    #expect(try workspace.rollBackModel().id == first.id)
    #expect(try workspace.model().trainedOn == past)
    #expect(try workspace.modelPage().id == first.id)
    #expect(try workspace.rollBackModel().id == second.id, "twice leads back")
  }

  @Test func whoGoesBackToABaseRateIsToldWhoseItIs() throws {
    let early = PlantedDeals.firstDay.advanced(by: 120)
    let first = try opened.workspace(asOf: early, taking: path).train()
    let workspace = try opened.workspace(asOf: now)
    let second = try workspace.train()
    #expect(first.card.kind == .baseRate && second.card.kind == .model && second.challenge.isWon)
    #expect(try workspace.rollBackModel().id == first.id)

    let model = try workspace.model()
    #expect(
      model.baseRateReason?.hasPrefix("the active model \(first.id) was trained on \(early), when")
        == true)
    #expect(model.closedDeals == (try workspace.backtest().closedDeals), "those of today")
    #expect(try workspace.modelBehind() == nil)
  }

  @Test func aRefusedModelIsSaidUntilAnotherTakesItsPlace() throws {
    _ = try opened.workspace(asOf: past, taking: path).train()
    let workspace = try opened.workspace(asOf: now)
    #expect(try workspace.modelRefusal() == nil && workspace.board().modelRefusal == nil)
    try workspace.store.queue.write {
      try $0.execute(sql: "UPDATE models SET json = replace(json, ':0', ': 0')")
    }

    let reason = "a scoring model is not the one that was stored"
    let reopened = try opened.workspace(asOf: now)
    #expect(try reopened.board().modelRefusal == reason)
    #expect(try reopened.modelRefusal() == reason)
    #expect(try reopened.modelPage().refusal == reason)
    let damaged = try reopened.damagedModels(beside: reopened.models())
    #expect(try damaged.count == 1 && reopened.models().isEmpty)
    let id = try #require(damaged.first)
    #expect(throws: ModelError.damaged(id)) { try reopened.storedModel(id) }
    try reopened.score()
    #expect(try reopened.board().modelRefusal == nil)
  }

  /// More than a fifth of the closed deals came after it.
  @Test func aModelThatHasFallenBehindIsNamedWhereAnotherAnswers() throws {
    let early = PlantedDeals.firstDay.advanced(by: 500)
    let first = try opened.workspace(asOf: early, taking: path).train()
    let workspace = try opened.workspace(asOf: now)
    let board = try workspace.board()

    #expect(first.card.kind == .model)
    #expect(board.modelBehind == first.id)
    #expect(try workspace.modelReplaced() == first.id)
    #expect(try workspace.deal(#require(board.rows.first).dealID)?.modelBehind == first.id)
    #expect(try workspace.model().trainedOn == now)
    try workspace.score()
    #expect(try opened.workspace(asOf: now).board().modelBehind == nil)
  }

  @Test func anOldModelChosenByHandIsNotOverruledByTheNextScore() throws {
    let early = PlantedDeals.firstDay.advanced(by: 500)
    let old = try opened.workspace(asOf: early, taking: path).train()
    let workspace = try opened.workspace(asOf: now)
    #expect(try workspace.isTrainingDue(), "a fifth more deals have closed")
    let new = try workspace.train()
    #expect(new.challenge == .championFellBehind)

    _ = try workspace.activateModel(old.id)
    try workspace.score()

    #expect(try !workspace.isTrainingDue())
    #expect(try workspace.model().trainedOn == early)
    #expect(try workspace.models().count == 2)
  }

  @Test func aMonthOldModelIsChallengedByTheNextScore() throws {
    let first = try opened.workspace(asOf: past, taking: path).train()
    let soon = try opened.workspace(asOf: past.advanced(by: 29))
    try soon.score()
    #expect(try soon.models().map(\.id) == [first.id])

    let later = try opened.workspace(asOf: past.advanced(by: 30))
    try later.score()

    #expect(try later.models().count == 2)
    #expect(try later.model().trainedOn == past, "the champion is not beaten")
  }

  @Test func oddsThatFellRaiseAnAlertAboutTheModel() throws {
    var planted = PlantedDeals(count: 4000, span: 900)
    planted.spoilt = (from: 740, chance: 0.7)
    let file = try opened.write(ExportText.text(of: planted.deals), as: "spoilt.csv")
    let trained = try opened.workspace(asOf: now, taking: file).train()
    let later = try opened.workspace(asOf: now.advanced(by: 60))
    let drift = try #require(try later.modelDrift())
    #expect(try later.modelPage().drift == drift)
    try later.score()

    let alert = try #require(try later.alerts().first)
    #expect(alert.rule == .modelDrift && alert.severity == .high)
    #expect(alert.dealID.isEmpty && alert.sentence == drift.changes.joined(separator: "; "))
    #expect(drift.trainedOn == trained.card.trainedOn)
    #expect(try later.model().trainedOn == later.asOf, "a month is over, and the old one goes")
    #expect(try later.models().contains { $0.reason?.contains("models drift") == true })
  }

  @Test func scoresKeepTheFeaturesByTheModelsSchema() throws {
    let workspace = try opened.workspace(asOf: now, taking: path)
    let trained = try workspace.train()
    try workspace.score()

    let schema = try #require(try workspace.storedModel(trained.id).schema)
    let kept = try workspace.store.read { database in
      try String?.fetchAll(database, sql: "SELECT DISTINCT schema FROM deal_features")
    }
    #expect(kept == [schema])
    #expect(trained.card.features.first?.hasPrefix("amount: log(1 + major units)") == true)
  }

  @Test func aModelOfALaterDayOrNoneIsNamedAsThat() throws {
    let workspace = try opened.workspace(asOf: now, taking: path)
    let id = try workspace.train().id
    let before = try opened.workspace(asOf: past)

    #expect(throws: ModelError.unknown(99)) { try workspace.activateModel(99) }
    #expect(throws: ModelError.nothingBefore) { try workspace.rollBackModel() }
    #expect(throws: ModelError.trainedLater(id, on: now, asOf: past)) {
      try before.storedModel(id)
    }
  }

  @Test func twoStoredModelsAreComparedOnWhatEndedAfterBoth() throws {
    let days = [500, 510].map { PlantedDeals.firstDay.advanced(by: $0) }
    let first = try opened.workspace(asOf: days[0], taking: path).train().id
    let second = try opened.workspace(asOf: days[1]).train().id
    let workspace = try opened.workspace(asOf: now)

    let comparison = try workspace.compareModels(first, second)

    #expect(comparison.first.model == (try workspace.storedModel(first)))
    #expect(comparison.second.model.card.trainedOn == days[1])
    #expect(
      comparison.first.sha256.count == 64 && comparison.first.sha256 != comparison.second.sha256)
    guard case .compared = comparison.judgement else {
      Issue.record("\(comparison.judgement)")
      return
    }
    #expect(throws: ModelError.unknown(99)) { try workspace.compareModels(99, first) }
    #expect(throws: ModelError.unknown(98)) { try workspace.compareModels(first, 98) }
  }

  /// An export every three weeks: a deal that will be won is in "Offer" from its tenth day on.
  private func exportsOfOpenDeals(of deals: [Deal], until last: Day) throws {
    for day in stride(from: PlantedDeals.firstDay.number, through: last.number, by: 21) {
      let known = deals.filter { $0.created.number <= day }.map { deal in
        var deal = deal
        let isOpen = (deal.closed?.number ?? .max) > day
        if isOpen, deal.outcome == .won, day - deal.created.number >= 10 { deal.stage = "Offer" }
        if isOpen { (deal.closed, deal.outcome) = (nil, nil) }
        return deal
      }
      let path = try opened.write(ExportText.text(of: known), as: "export-\(day).csv")
      _ = try opened.workspace(asOf: Day(number: day), taking: path)
    }
  }

  @Test func modelsThatLearnedFromProgressAreComparedByIt() throws {
    let end = PlantedDeals.firstDay.advanced(by: 720)
    try exportsOfOpenDeals(of: PlantedDeals(count: 1500).deals, until: end)
    let days = [430, 520].map { PlantedDeals.firstDay.advanced(by: $0) }
    let ids = try days.map { try opened.workspace(asOf: $0).train().id }
    let workspace = try opened.workspace(asOf: end)
    let models = try ids.map { try #require(try workspace.store.modelFile($0)).model }

    let judgement = try workspace.compareModels(ids[0], ids[1]).judgement

    typealias Judgement = ModelComparison.Judgement
    let whole = try workspace.bookWithProgress()
    #expect(models.allSatisfy { $0.usesProgress })
    #expect(judgement == (try Judgement(of: models[0], and: models[1], in: whole)))
    let bare = try workspace.storedBook().book
    #expect(judgement != (try Judgement(of: models[0], and: models[1], in: bare)))
  }

  @Test func aBacktestStoresNothing() throws {
    let workspace = try opened.workspace(asOf: now, taking: path)

    let model = try workspace.backtest()

    #expect(model.evaluation != nil)
    #expect(try workspace.models().isEmpty)
  }

  @Test func anOpenDealIsToldWhatBecameOfThoseScoredAlike() throws {
    let workspace = try opened.workspace(asOf: now, taking: path, isScoring: true)
    let bins = try #require(try workspace.model().evaluation?.reliability?.bins)

    for row in try workspace.board().rows.prefix(20) {
      let score = try #require(row.score?.probability)
      let alike = try #require(try workspace.deal(row.dealID)?.alike)
      #expect(bins.contains(alike))
      #expect(score <= alike.upTo && (score > alike.above || alike.above == 0))
    }
  }

  @Test func aBaseRateTellsOfNoDealsScoredAlike() throws {
    let file = try opened.write(
      ExportText.text(of: PlantedDeals(signal: 0).deals), as: "noise.csv")
    let workspace = try opened.workspace(asOf: now, taking: file, isScoring: true)
    let first = try #require(try workspace.board().rows.first)

    #expect(try workspace.model().evaluation?.reliability != nil)
    #expect(try workspace.deal(first.dealID)?.alike == nil)
  }
}
