import Engine
import Testing

@testable import Synthesis

@Suite struct BookPlanTests {
  private func plan(_ day: String, quarters: Int = 9, share: Double = 0.05) throws -> BookPlan {
    BookPlan(
      market: Market(), openShare: share, endingOn: try #require(Day(day)), quarters: quarters)
  }

  @Test func nineCompleteQuartersStandBeforeARunningOne() throws {
    let plan = try plan("2026-10-31")

    #expect(plan.newest.description == "2026Q3")
    #expect(plan.start.description == "2024-07-01")
  }

  @Test func aQuarterIsCompleteOnItsLastDay() throws {
    #expect(try plan("2026-09-30").newest.description == "2026Q3")
    #expect(try plan("2026-09-29").newest.description == "2026Q2")
  }

  @Test func dealsAreCreatedOnWorkingDaysOfTheBookOnly() throws {
    let plan = try plan("2026-10-31", quarters: 1)

    // 2026-07-01 is a Wednesday; July to October 2026 have 23, 21, 22 and 22 working days.
    #expect(BookPlan.weekday(plan.start.number) == 2)
    #expect(plan.workdays.count == 88)
    #expect(plan.workdays.last == Day("2026-10-30")?.number)
  }

  @Test func aLargerOpenShareMakesCyclesLonger() throws {
    let scales = try [0.02, 0.05, 0.1].map { try plan("2026-10-31", share: $0).cycleScale }

    #expect(scales == scales.sorted())
    #expect(Set(scales).count == 3)
  }

  @Test func theShiftBeginsBeforeTheQuarterInWhichItsDealsClose() throws {
    let plan = try plan("2026-10-31")

    #expect(plan.shiftStart < plan.newest.start.number)
    #expect(plan.shiftStart > plan.newest.previous.start.number)
  }
}
