import Engine
import Testing

@testable import Synthesis

@Suite struct WeeklyHistoryTests {
  private let maker = SyntheticExport(
    deals: 2000, seed: 4, endingOn: Day(number: 20_757)
  ).maker

  @Test func twentySixWeeksEndAWeekBeforeTheBook() {
    let days = WeeklyHistory(plan: maker.plan).days

    #expect(days.count == 26)
    #expect(days.last?.distance(to: maker.plan.end) == 7)
    #expect(zip(days, days.dropFirst()).allSatisfy { $0.distance(to: $1) == 7 })
  }

  @Test func aShortBookHasFewerWeeks() {
    let plan = BookPlan(
      market: Market(), openShare: 0.05, endingOn: maker.plan.end.advanced(by: 0), quarters: 1)
    let days = WeeklyHistory(plan: plan).days

    #expect(days.count == 17)
    #expect(days.allSatisfy { $0 >= plan.start })
  }

  @Test func anExportHoldsTheDealsThatWereOpenOnItsDay() {
    let history = WeeklyHistory(plan: maker.plan)

    for number in 0..<maker.count {
      let deal = maker.deal(number)
      let expected = history.days.indices.filter {
        deal.created <= history.days[$0].number && history.days[$0].number < deal.closed
      }
      #expect(Array(history.exports(holding: deal)) == expected)
    }
  }
}
