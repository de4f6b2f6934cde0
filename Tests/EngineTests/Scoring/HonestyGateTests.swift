@testable import Engine
import Testing

@Test func fewDealsCloseTheGate() {
  #expect(
    HonestyGate.shortage(closed: 199, won: 100)
      == "only 199 closed deals; a model needs 200")
  #expect(HonestyGate.shortage(closed: 200, won: 100) == nil)
}

@Test func aRareOutcomeClosesTheGate() {
  #expect(
    HonestyGate.shortage(closed: 500, won: 29)
      == "only 29 won among 500 closed deals; a model needs 30")
  #expect(
    HonestyGate.shortage(closed: 500, won: 495)
      == "only 5 lost among 500 closed deals; a model needs 30")
  #expect(HonestyGate.shortage(closed: 500, won: 470) == nil)
}

private func evaluation(_ probabilityOfWinner: Double, deals: Int) -> ScoringEvaluation? {
  ScoringEvaluation(
    of: (0..<deals).map { index in
      let isWon = index % 2 == 0
      let isSurprise = index % 5 == 0
      return RollingTest.Judgement(
        deal: index,
        probability: isWon != isSurprise ? probabilityOfWinner : 1 - probabilityOfWinner,
        baseRate: 0.5, isWon: isWon)
    })
}

@Test func aClearGainOpensTheGate() {
  #expect(HonestyGate.objection(to: evaluation(0.7, deals: 400)) == nil)
}

@Test func aGainWithinNoiseClosesTheGate() throws {
  let objection = try #require(HonestyGate.objection(to: evaluation(0.94, deals: 100)))

  #expect(
    objection
      == "no model predicts later deals better than the base rate: log loss 0.612 against 0.693 "
      + "on 100 deals, gain 0.0810, 95 % interval −0.1358 to 0.2978")
}

/// A model that follows the level of wins, where an older rate does not, but orders deals the wrong way.
@Test func aGainWithoutOrderClosesTheGate() throws {
  let judged = (0..<1000).map { index in
    let isWon = index % 10 < 3
    return RollingTest.Judgement(
      deal: index, probability: isWon ? 0.29 : 0.31, baseRate: 0.6, isWon: isWon)
  }
  let evaluation = try #require(ScoringEvaluation(of: judged))
  #expect(evaluation.gainInterval.lower > 0)

  #expect(
    HonestyGate.objection(to: evaluation)
      == "no model tells later deals that are won from those that are lost: AUC 0.000, "
      + "95 % interval 0.000 to 0.000")
}

@Test func aShortTestClosesTheGate() {
  let short = "the history is too short to test a model on later deals"

  #expect(HonestyGate.objection(to: evaluation(0.7, deals: 99)) == short)
  #expect(HonestyGate.objection(to: nil) == short)
}

@Test func manyLooksAtFewDealsCloseTheGate() throws {
  func evaluation(deals: Int) -> ScoringEvaluation? {
    ScoringEvaluation(
      of: (0..<600).map { look in
        let isWon = look % deals % 2 == 0
        return RollingTest.Judgement(
          deal: look % deals, probability: isWon ? 0.7 : 0.3, baseRate: 0.5, isWon: isWon)
      })
  }

  #expect(HonestyGate.objection(to: evaluation(deals: 99)) != nil)
  #expect(HonestyGate.objection(to: evaluation(deals: 100)) == nil)
}

@Test func anObjectionCountsDealsAndLooks() throws {
  let judged = (0..<300).map { look in
    RollingTest.Judgement(
      deal: look / 2, probability: 0.5, baseRate: 0.5, isWon: look / 2 % 2 == 0)
  }

  let objection = try #require(HonestyGate.objection(to: ScoringEvaluation(of: judged)))

  #expect(objection.contains("on 150 deals (300 looks), gain 0.0000"))
}
