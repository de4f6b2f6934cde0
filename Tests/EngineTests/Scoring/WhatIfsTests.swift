import Testing

@testable import Engine

@Suite struct WhatIfsTests {
  private let book = PlantedProgress(deals: PlantedDeals(count: 4000)).book()

  private func kind(_ whatIf: WhatIf) -> String {
    switch whatIf.change {
    case .untouched: "untouched"
    case .moved(let stage): "moved to \(stage)"
    case .pushed: "pushed"
    }
  }

  @Test func aDealInDemoIsAskedAboutWaitingPushingAndMovingOn() throws {
    let model = try ScoringModel.train(on: book)
    let reps = RepHistory(of: book)
    // An overdue deal that is pushed is no longer overdue, which speaks for it.
    let row = try #require(
      book.openRows.first {
        let today = Landmark(row: $0, day: book.asOf.number, weight: 1)
        return book.progress[$0].last?.stage == 0 && (10...40).contains(book.ageDays(of: $0))
          && DealFeatures(of: today, in: book, reps: reps).daysOverdue == 0
      })

    let whatIfs = try #require(try WhatIfs(of: row, by: model, in: book)?.all())
    let score = try #require(try model.scores(of: book, rows: [row])[row]).probability

    #expect(whatIfs.map(kind) == ["untouched", "pushed", "moved to Offer"])
    #expect(whatIfs.allSatisfy { $0.deals >= 30 })
    let pushed = try #require(whatIfs.first { $0.change == .pushed })
    let moved = try #require(whatIfs.first { $0.change == .moved(to: "Offer") })
    #expect(pushed.probability <= score)
    #expect(moved.probability > score)
  }

  @Test func waitingIsTheScoreOfTheSameDealLater() throws {
    let model = try ScoringModel.train(on: book)
    let trees = try #require(model.model)
    let row = try #require(book.openRows.first { book.ageDays(of: $0) == 20 })
    let later = Landmark(
      row: row, day: book.asOf.number + 14, weight: 1, knownOn: book.asOf.number)

    let whatIfs = try #require(WhatIfs(of: row, by: model, in: book))
    let waiting = try #require(try whatIfs.all().first)
    let score = try trees.probabilities(of: [later], in: book, reps: RepHistory(of: book))

    #expect(waiting.change == .untouched(days: 14))
    #expect(waiting.probability == score[0])
    let older = book.closed.indices.count {
      book.closed[$0] != DealBook.openDay && book.closed[$0] - book.created[$0] > 34
    }
    #expect(waiting.deals == older)
  }

  @Test func withoutProgressOnlyWaitingIsAskedAbout() throws {
    let plain = PlantedDeals().book()
    let model = try ScoringModel.train(on: plain)
    let row = try #require(plain.openRows.first { plain.ageDays(of: $0) < 40 })

    let whatIfs = try #require(try WhatIfs(of: row, by: model, in: plain)?.all())

    #expect(whatIfs.map(kind) == ["untouched"])
  }

  @Test func whatFewDealsShowedIsNotSaid() throws {
    let old = deal("old", created: 500, closed: nil, rep: "rep_1", leadSource: "Partner")
    let asOf = PlantedDeals.firstDay.advanced(by: 729)
    let plain = DealBook(of: PlantedDeals().deals + [old], asOf: asOf)
    let model = try ScoringModel.train(on: plain)

    let whatIfs = try #require(WhatIfs(of: plain.count - 1, by: model, in: plain))

    #expect(try whatIfs.all() == [])
  }

  @Test func aBaseRateHasNoWhatIfs() throws {
    let plain = PlantedDeals(signal: 0, count: 300).book()
    let model = try ScoringModel.train(on: plain)

    #expect(WhatIfs(of: plain.openRows[0], by: model, in: plain) == nil)
  }
}
