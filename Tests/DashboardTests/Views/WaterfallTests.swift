@testable import Dashboard
import Engine
import Screen
import Testing

@Suite struct WaterfallTests {
  private func change(_ fixture: Fixture) -> WinRateChange {
    let quarter = Fixture.quarter("2026Q2")
    let comparison = Comparison(
      period: quarter, versus: quarter.previous, filter: .all, basis: .closed)
    return fixture.change(.industry, .count, comparison)
  }

  @Test func theStepsLeadFromOneRateToTheOther() throws {
    let change = change(.sales)
    let waterfall = try #require(Waterfall(change))

    #expect(waterfall.steps.first?.from == change.before.rate)
    let last = try #require(waterfall.steps.last?.to)
    #expect(abs(last - waterfall.after) < 1e-12)
    for (left, right) in zip(waterfall.steps, waterfall.steps.dropFirst()) {
      #expect(left.to == right.from)
    }
  }

  @Test func anAxisThatDoesNotBeginAtZeroSaysSo() throws {
    let waterfall = try #require(Waterfall(change(.sales)))

    #expect(waterfall.axis.low > 0)
    #expect(waterfall.labels[0].text == "axis from \(Format.percent(waterfall.axis.low))")
    #expect(waterfall.labels[1].value < waterfall.axis.high)
  }

  @Test func withoutClosedDealsThereIsNoWaterfall() {
    #expect(Waterfall(change(.empty)) == nil)
  }
}
