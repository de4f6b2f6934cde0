@testable import Engine
import Glibc
import Testing

@Suite struct ChallengeTests {
  private static let book = PlantedDeals().book()
  private static let early = PlantedDeals.firstDay.advanced(by: 500)

  /// A champion that learned on a day; its trees may know nothing but luck.
  private static func champion(signal: Double = 1, on day: Day = early) throws -> ScoringModel {
    try PlantedDeals.model(signal: signal, on: day)
  }

  private static func challenge(
    _ champion: ScoringModel?, isDue: Bool = false, hasDrifted: Bool = false,
    in book: DealBook = book
  ) throws -> Challenge {
    let attempt = try TrainingAttempt(on: book)
    return try Challenge(
      by: ScoringModel(attempt, trainedOn: book.asOf), judged: attempt.judged, against: champion,
      isDue: isDue, hasDrifted: hasDrifted, in: book)
  }

  @Test func whoeverComesFirstScores() throws {
    #expect(try Self.challenge(nil) == .noChampion)
    #expect(Challenge.noChampion.isWon)
  }

  @Test func aBaseRateGivesWay() throws {
    let champion = try ScoringModel.train(on: PlantedDeals(count: 50).book())

    #expect(champion.kind == .baseRate)
    #expect(try Self.challenge(champion) == .championIsBaseRate)
    #expect(Challenge.championIsBaseRate.isWon)
  }

  @Test func aChampionThatFellBehindGivesWay() throws {
    #expect(try Self.challenge(try Self.champion(), isDue: true) == .championFellBehind)
    #expect(Challenge.championFellBehind.isWon)
  }

  @Test func aChampionThatTheWorldHasLeftGivesWay() throws {
    #expect(try Self.challenge(try Self.champion(), hasDrifted: true) == .championHasDrifted)
    #expect(Challenge.championHasDrifted.isWon)
  }

  @Test func theSameModelChangesNothing() throws {
    #expect(try Self.challenge(try ScoringModel.train(on: Self.book), isDue: true) == .sameModel)
    #expect(!Challenge.sameModel.isWon)
  }

  @Test func aChampionOfTodayLeavesNothingToCompare() throws {
    let champion = try Self.champion(on: Self.book.asOf)

    #expect(try Self.challenge(champion) == .tooFewDeals(0))
    #expect(!Challenge.tooFewDeals(0).isWon)
  }

  @Test func aChampionThatKnowsTheSameGoesOn() throws {
    let challenge = try Self.challenge(try Self.champion())

    guard case .compared(let gain) = challenge else { Issue.record("\(challenge)"); return }
    #expect(gain.deals >= Challenge.minimumDeals)
    #expect(!challenge.isWon)
  }

  @Test func aChampionThatLearnedAnotherMarketIsBeaten() throws {
    // Its deals follow the planted effects the other way round.
    let champion = try Self.champion(signal: -1)

    let challenge = try Self.challenge(champion)

    #expect(champion.kind == .model)
    #expect(challenge.isWon, "\(challenge.reason)")
    #expect(challenge.reason.contains("looks) the log loss of the new one is lower by"))
  }

  @Test func onlyDealsThatClosedAfterTheChampionWasTrainedCount() throws {
    let champion = try Self.champion()
    let judged = try TrainingAttempt(on: Self.book).judged.flatMap(\.landmarks)
    let later = judged.filter { Self.book.closed[$0.row] > Self.early.number }

    guard case .compared(let gain) = try Self.challenge(champion) else {
      Issue.record("not compared")
      return
    }
    #expect(gain.deals == Set(later.map(\.row)).count)
    #expect(gain.looks == later.count)
    #expect(later.count < judged.count)
  }
}
