import Testing

@testable import Engine

@Suite struct ToldValuesTests {
  @Test func whatIsAssumedCountsWhereItMay() {
    let told: ToldValues = [.amount, .stage.assumed]

    #expect(told.kept(assuming: []) == .amount)
    #expect(told.kept(assuming: [.stage, .expectedClose]) == [.amount, .stage])
    #expect(!told.contains(.stage))
    #expect(ToldValues.everything.kept(assuming: []) == .everything)
  }

  @Test func aMessageTellsItsFields() {
    #expect(
      ToldValues([.amount(Amount(minorUnits: 1)), .value(.rep, "x"), .closeDate(nil)])
        == [.amount, .value(of: .rep), .expectedClose, .closeDate])
    #expect(ToldValues([.outcome(.won), .amount(Amount(minorUnits: 1))]) == [.outcome, .amount])
    #expect(ToldValues([.value(.stage, "x")]) == [.stage, .keepsEnd])
    #expect(ToldValues([DealMessage.Field]()).isEmpty)
  }

  @Test func aStateTakesWhatWasToldAndNothingElse() {
    let before = DealState(
      created: 1, closed: nil, expectedClose: 9, outcome: nil, amount: 5,
      codes: SIMD8(1, 2, 3, 4, 5, 6, 7, 0))
    let step = DealState(
      created: 2, closed: nil, expectedClose: 8, outcome: nil, amount: 6,
      codes: SIMD8(8, 8, 8, 8, 8, 8, 8, 0))
    var stage = before
    stage.codes[Dimension.stage.index] = 8
    var dates = before
    (dates.created, dates.expectedClose) = (2, 8)

    #expect(before.taking(.stage, of: step) == stage)
    #expect(before.taking([.created, .expectedClose], of: step) == dates)
    #expect(before.taking([], of: step) == before)
    var ended = step
    (ended.outcome, ended.closed) = (.won, 7)
    var won = before
    (won.outcome, won.closed) = (.won, 7)
    #expect(before.taking(.outcome, of: ended) == won)
    #expect(won.taking(.outcome, of: step) == before)
    #expect(before.taking(.everything, of: step) == step)
  }

  @Test func toEverythingThereIsNothingToAdd() {
    var told = ToldValues.everything
    told.add(.stage)
    #expect(told == .everything)
    told = [.end(.lost), .stage]
    told.add([.stage, .amount])
    #expect(told == [.stage, .amount])
  }
}
