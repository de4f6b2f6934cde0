@testable import Engine
import Testing

@Suite struct ModelComparisonTests {
  private static let book = PlantedDeals().book()
  private static let early = PlantedDeals.firstDay.advanced(by: 500)

  private static func model(signal: Double = 1, on day: Day = early) throws -> ScoringModel {
    try PlantedDeals.model(signal: signal, on: day)
  }

  private func judgement(
    _ first: ScoringModel, _ second: ScoringModel, in book: DealBook = book
  ) throws -> ModelComparison.Judgement {
    try ModelComparison.Judgement(of: first, and: second, in: book)
  }

  @Test func theModelThatLearnedTheSameMarketIsBetter() throws {
    let judgement = try judgement(Self.model(signal: -1), Self.model())

    guard case .compared(let gain) = judgement else { Issue.record("\(judgement)"); return }
    #expect(gain.deals == 617)
    #expect(gain.interval.lower > 0.1)
  }

  @Test func theOtherWayRoundTheSignChanges() throws {
    let models = [try Self.model(signal: -1), try Self.model()]

    guard case .compared(let gain) = try judgement(models[0], models[1]),
      case .compared(let loss) = try judgement(models[1], models[0])
    else { Issue.record("not compared"); return }
    #expect(gain.deals == loss.deals)
    #expect(abs(gain.value + loss.value) < 1e-12)
    #expect(gain.isDifferent && loss.isDifferent && !loss.isBeyondNoise)
  }

  @Test func onlyDealsOfCompleteCohortsThatEndedAfterBothCount() throws {
    let later = Self.early.advanced(by: 60)
    let mature = try #require(MatureDeals(in: Self.book, knownOn: Self.book.asOf.number))
    let judgement = try judgement(Self.model(), Self.model(on: later))

    guard case .compared(let gain) = judgement else { Issue.record("\(judgement)"); return }
    let ended = mature.rows.filter { Self.book.closed[$0] > later.number }
    let judged = LandmarkAges(of: mature.cycles).landmarks(of: ended, in: Self.book)
    #expect((gain.deals, gain.looks) == (ended.count, judged.count))
    #expect(ended.count > 100)
  }

  @Test func modelsOfTodayCannotBeCompared() throws {
    let judgement = try judgement(Self.model(), Self.model(on: Self.book.asOf))

    #expect(judgement == .tooFewDeals(0))
  }

  @Test func aModelIsNotComparedWithItself() throws {
    #expect(try judgement(Self.model(), Self.model()) == .sameModel)
  }

  @Test func aBaseRateSaysTheWinRateThatItKnew() throws {
    let base = try ScoringModel.train(
      on: DealBook(of: PlantedDeals(count: 100, seed: 9).deals, asOf: Self.early))
    let none = try ScoringModel.train(on: DealBook(of: [], asOf: Self.early))

    guard case .compared(let gain) = try judgement(base, Self.model()) else {
      Issue.record("not compared")
      return
    }
    #expect(base.kind == .baseRate)
    #expect(gain.isBeyondNoise)
    #expect(try judgement(none, Self.model()) == .noChances)
  }
}
