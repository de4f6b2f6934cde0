@testable import Engine
import Testing

@Test func aBookWithoutDealsSaysWhatIsMissing() throws {
  let attempt = try TrainingAttempt(on: book(of: [], asOf: 0))

  #expect(attempt.objection == "only 0 closed deals; a model needs 200")
  #expect(attempt.model == nil)
}

@Test func youngCohortsDoNotCount() throws {
  let deals = (0..<300).map {
    deal("D\($0)", created: 100 + $0 % 50, closed: 160 + $0 % 30, won: $0 % 2 == 0)
  }

  let attempt = try TrainingAttempt(on: book(of: deals, asOf: 200))

  let objection = try #require(attempt.objection)
  #expect(objection.contains("closed deals of complete cohorts (created by 2022-"))
  #expect(attempt.closed == 300)
  #expect(attempt.won == 150)
}

@Test func aShortHistoryCannotBeTested() throws {
  let attempt = try TrainingAttempt(on: PlantedDeals(count: 300).book())

  #expect(attempt.objection == "the history is too short to test a model on later deals")
  #expect(attempt.evaluation == nil)
}
