import TestSupport
import Testing

@testable import Engine

@Suite struct ChangeChainTests {
  private func stage(
    _ before: UInt32?, _ after: UInt32, at moment: Int64? = 86_400, line: Int
  ) -> DealChange {
    var change = DealChange(dealID: "D", day: 1, moment: moment, stage: after, line: line)
    change.before.stage = before
    return change
  }

  @Test func changesOfOneSecondFollowFromEachOther() {
    let changes = [
      stage(3, 4, line: 2), stage(2, 3, line: 3), stage(1, 2, line: 4),
      stage(9, 1, at: 90_000, line: 5),
    ]

    #expect(ChangeChain(changes).changes.map(\.stage) == [2, 3, 4, 1])
  }

  @Test func whatWasKnownBeforeBeginsTheChain() {
    let changes = [
      stage(nil, 2, at: 80_000, line: 1), stage(1, 2, line: 2), stage(2, 1, line: 3),
    ]

    #expect(ChangeChain(changes).changes.map(\.line) == [1, 3, 2])
  }

  /// The first step that fits can lead nowhere.
  @Test func aWayThroughAllChangesIsFoundWhereThereIsOne() {
    let changes = [
      stage(0, 3, at: 80_000, line: 1), stage(3, 1, line: 2), stage(4, 3, line: 3),
      stage(3, 4, line: 4),
    ]

    #expect(ChangeChain(changes).changes.map(\.line) == [1, 4, 3, 2])
  }

  @Test func whatTheNextChangeFoundEndsTheChain() {
    let changes = [
      stage(2, 1, line: 1), stage(1, 2, line: 2), stage(1, 2, at: 90_000, line: 3),
    ]

    #expect(ChangeChain(changes).changes.map(\.line) == [2, 1, 3])
  }

  @Test func changesThatDoNotSayWhatWasBeforeStayInTheOrderOfTheFile() {
    let changes = [stage(nil, 4, line: 2), stage(nil, 3, line: 3), stage(3, 2, line: 4)]

    #expect(ChangeChain(changes).changes == changes)
  }

  /// A chain of steps between different stages, shuffled, with changes of the amount among them.
  @Test(arguments: UInt64(1)...20) func anyOrderOfTheFileGivesTheChain(seed: UInt64) {
    var draws = Draws(state: seed)
    let steps = (UInt32(0)..<5).map { stage($0, $0 + 1, line: 1) }
    let amounts = (Int64(0)..<3).map { number in
      var change = DealChange(dealID: "D", day: 1, moment: 86_400, amount: number + 1, line: 1)
      change.before.amount = number
      return change
    }
    let shuffled = (steps + amounts).map { ($0, draws.below(1_000_000)) }
      .sorted { $0.1 < $1.1 }.map(\.0)

    let chained = ChangeChain(shuffled).changes
    #expect(chained.compactMap(\.stage) == [1, 2, 3, 4, 5])
    #expect(chained.compactMap(\.amount) == [1, 2, 3])
  }
}
