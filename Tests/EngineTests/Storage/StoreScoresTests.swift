import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct StoreScoresTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
    try store.take(DealExport(.january(10), [.open("A"), .open("B")]))
  }

  private func score(_ probability: Double, drivers: [Driver] = []) -> DealScore {
    DealScore(probability: probability, kind: .model, baseRate: 0.4, drivers: drivers)
  }

  private func past(_ day: Int32, _ probability: Double) -> DealPage.PastScore {
    DealPage.PastScore(day: .january(day), probability: probability)
  }

  @Test func aDealsScoresAreKeptOldestFirst() throws {
    try store.saveScores([(1, score(0.5)), (2, score(0.9))], day: .january(20))
    try store.saveScores([(1, score(0.4))], day: .january(15))

    #expect(
      try store.scoreHistory(of: "A", upTo: .january(31)) == [past(15, 0.4), past(20, 0.5)])
    #expect(try store.scoreHistory(of: "A", upTo: .january(19)) == [past(15, 0.4)])
    #expect(try store.scoreHistory(of: "C", upTo: .january(31)) == [])
  }

  @Test func theSecondScoreOfADayReplacesTheFirst() throws {
    try store.saveScores([(1, score(0.5))], day: .january(20))
    try store.saveScores([(1, score(0.7))], day: .january(20))

    #expect(try store.scoreHistory(of: "A", upTo: .january(31)) == [past(20, 0.7)])
  }

  @Test func anUnchangedScoreIsNotWrittenAgain() throws {
    try store.saveScores([(1, score(0.5))], day: .january(20))
    try store.saveScores([(1, score(0.5))], day: .january(21))
    try store.saveScores([(1, score(0.6))], day: .january(22))

    #expect(
      try store.scoreHistory(of: "A", upTo: .january(31)) == [past(20, 0.5), past(22, 0.6)])
  }

  @Test func theHighestScoreOfTheDaysBeforeIsFoundForEveryDeal() throws {
    try store.saveScores([(1, score(0.9)), (2, score(0.6))], day: .january(10))
    try store.saveScores([(1, score(0.5)), (2, score(0.9))], day: .january(20))
    try store.saveScores([(1, score(0.4))], day: .january(25))

    // The score of the 20th still stood on the 24th, when the days began.
    #expect(
      try store.highestScores(before: .january(31), days: 7) == [
        1: past(20, 0.5), 2: past(20, 0.9),
      ])
    #expect(
      try store.highestScores(before: .january(25), days: 15) == [
        1: past(10, 0.9), 2: past(20, 0.9),
      ])
    #expect(try store.highestScores(before: .january(10), days: 7) == [:])
    #expect(
      try store.highestScore(of: "A", before: .january(31), days: 7) == past(20, 0.5))
    #expect(try store.highestScore(of: "none", before: .january(31), days: 7) == nil)
  }

  @Test func theStrongestDriversAreKeptAsJSON() throws {
    let drivers = [("rep", "Ada \"A\"", -0.25), ("age", "40 d", 0.123456), ("amount", "", 0.1)]
    try store.saveScores(
      [
        (1, score(0.5, drivers: (drivers + [("month", "May", 0.01)]).map(driver))), (2, score(0.5)),
      ],
      day: .january(20))

    let stored = try store.queue.read {
      try Row.fetchAll(
        $0,
        sql: """
          SELECT deal, value ->> 'attribute', value ->> 'value', value ->> 'contribution'
          FROM deal_scores, json_each(drivers) ORDER BY deal, key
          """)
    }

    #expect(stored.map { $0[0] } == [1, 1, 1])
    #expect(stored.map { $0[1] } == drivers.map(\.0))
    #expect(stored.map { $0[2] } == drivers.map(\.1))
    #expect(stored.map { $0[3] } == [-0.25, 0.1235, 0.1])
  }

  private func driver(_ attribute: String, _ value: String, _ contribution: Double) -> Driver {
    Driver(
      attribute: attribute, value: value, contribution: contribution, subject: "deals",
      comparison: "win")
  }

  @Test func aScoreOfNoStoredDealIsRefusedAndNothingIsKept() throws {
    #expect(throws: StorageError.self) {
      try store.saveScores([(1, score(0.5)), (99, score(0.5))], day: .january(20))
    }
    #expect(try store.scoreHistory(of: "A", upTo: .january(31)) == [])
  }
}
