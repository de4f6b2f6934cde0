import Testing

@testable import Engine

@Suite struct StageStepsTests {
  @Test func stepsAreCountedByDealsThatWentThem() {
    let steps = StageSteps(of: [0, 1], in: SeenDealsOfThree.book)

    #expect(steps.next(after: 0).map(\.stage) == [1])
    #expect(steps.next(after: 0).map(\.deals) == [1])
    #expect(steps.next(after: 1).isEmpty)
  }

  @Test func aDealThatGoesToAndFroCountsOnce() {
    var progress = DealProgress(stages: ValueDictionary(["A", "B"]))
    let first = PlantedDeals.firstDay.number
    let seen = [0, 1, 0, 1].enumerated().map {
      DealSighting.of(day: first + Int32($0.offset) * 9, stage: UInt32($0.element))
    }
    progress.append(seen, created: first)
    let deals = [deal("D", created: 0, closed: 50)]

    let steps = StageSteps(of: [0], in: book(of: deals, asOf: 90).with(progress))

    #expect(steps.next(after: 0).map(\.deals) == [1])
  }

  @Test func theMostFrequentStepComesFirst() {
    let deals = (0..<5).map { deal("D\($0)", created: 0, closed: 50) }
    var progress = DealProgress(stages: ValueDictionary(["A", "B", "C"]))
    let first = PlantedDeals.firstDay.number
    for next in [1, 2, 2, 2, 1] as [UInt32] {
      progress.append([.of(day: first), .of(day: first + 9, stage: next)], created: first)
    }

    let steps = StageSteps(of: Array(0..<5), in: book(of: deals, asOf: 90).with(progress))

    #expect(steps.next(after: 0).map(\.stage) == [2, 1])
    #expect(steps.next(after: 0).map(\.deals) == [3, 2])
  }
}
