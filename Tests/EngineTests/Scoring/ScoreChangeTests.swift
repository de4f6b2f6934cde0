import Testing

@testable import Engine

/// One deal of the planted book, scored on two days by the models of these days.
@Suite struct ScoreChangeTests {
  private let days = (
    past: PlantedDeals.firstDay.advanced(by: 700), now: PlantedDeals.firstDay.advanced(by: 729)
  )
  private let deals = PlantedDeals().deals
  private let present: DealBook
  private let old: ScoringModel
  private let new: ScoringModel

  init() throws {
    present = DealBook(of: deals, asOf: days.now)
    old = try ScoringModel.train(on: DealBook(of: deals, asOf: days.past))
    new = try ScoringModel.train(on: present)
  }

  /// The deal that stands in a row of the book, as the past day knew it.
  private func past(_ row: Int, _ change: (inout Deal) -> Void = { _ in }) -> DealBook {
    var deal = deals.filter { $0.created <= days.now }[row]
    change(&deal)
    var builder = DealBook.Builder(asOf: days.past, dictionaries: present.dictionaries)
    builder.append(deal)
    return builder.finish(bandCuts: present.bandCuts)
  }

  private var row: Int {
    get throws {
      try #require(present.openRows.first { present.created[$0] < days.past.number - 20 })
    }
  }

  @Test func theExampleOfThePage() {
    let steps = ScoreChange.Steps(
      start: LogOdds.of(0.61), newDeal: LogOdds.of(0.49), newDay: LogOdds.of(0.44),
      newModel: LogOdds.of(0.44))

    let change = ScoreChange(
      from: days.past, to: days.now, before: 0.61, steps: steps, after: 0.44)

    #expect(abs(change.dealChanged + 0.4873) < 1e-4)
    #expect(abs(change.calendarMoved + 0.2012) < 1e-4)
    #expect(change.modelRetrained == 0)
    let parts = change.probabilityParts
    #expect(abs(parts.deal + 0.12) < 1e-12)
    #expect(abs(parts.calendar + 0.05) < 1e-12)
    #expect(abs(parts.model) < 1e-12)
  }

  @Test func thePartsAddUpToTheChangeOfTheStoredScores() throws {
    let row = try row
    let steps = try #require(
      try ScoreChange.Steps(
        from: past(row) { $0.amount = Amount(minorUnits: 100) }, to: present, row: row, by: old,
        then: new))

    let change = ScoreChange(from: days.past, to: days.now, before: 0.7, steps: steps, after: 0.2)

    let sum = change.dealChanged + change.calendarMoved + change.modelRetrained
    #expect(abs(sum - (LogOdds.of(0.2) - LogOdds.of(0.7))) < 1e-12)
    let parts = change.probabilityParts
    #expect(abs(parts.deal + parts.calendar + parts.model + 0.5) < 1e-12)
  }

  @Test func theLastStepIsTheScoreOfTheBoard() throws {
    let row = try row
    let steps = try #require(
      try ScoreChange.Steps(from: past(row), to: present, row: row, by: old, then: new))
    let score = try #require(try new.scores(of: present, rows: [row])[row])

    #expect(abs(LogOdds.probability(at: steps.newModel) - score.probability) < 1e-12)
  }

  @Test func aDealThatStayedAsItWasLeavesNothingToTheDeal() throws {
    for row in present.openRows where present.created[row] <= days.past.number {
      let steps = try #require(
        try ScoreChange.Steps(from: past(row), to: present, row: row, by: old, then: old))

      #expect(steps.start == steps.newDeal)
      #expect(steps.newDay == steps.newModel, "the same model")
    }
  }

  @Test func anotherLeadSourceIsAChangeOfTheDeal() throws {
    let row = try #require(
      present.openRows.first {
        present.created[$0] < days.past.number
          && present.value(of: $0, in: .leadSource) == "Partner"
      })
    let steps = try #require(
      try ScoreChange.Steps(
        from: past(row) { $0.leadSource = "Referral" }, to: present, row: row, by: old, then: new))

    #expect(steps.newDeal - steps.start < -0.5)
  }

  @Test func withoutAModelThereIsNothingToExplain() throws {
    let none = try ScoringModel.train(on: PlantedDeals(count: 150).book())

    #expect(
      try ScoreChange.Steps(from: past(0), to: present, row: 0, by: none, then: new) == nil)
    #expect(
      try ScoreChange.Steps(from: past(0), to: present, row: 0, by: old, then: none) == nil)
  }
}
