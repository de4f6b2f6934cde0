@testable import Dashboard
import Engine
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

  @Test func withoutClosedDealsThereIsNoWaterfall() {
    #expect(Waterfall(change(.empty)) == nil)
  }

  @Test func shownPartsAddUpToTheShownTotal() {
    var seed: UInt64 = 20_260_814
    for _ in 0..<200 {
      let parts = (0..<9).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (Double(seed >> 40) / Double(1 << 24) - 0.5) / 10
      }
      let total = parts.reduce(0, +)
      let tenths = Waterfall.rounded(parts, to: total)

      #expect(tenths.reduce(0, +) == Int((total * 1000).rounded()))
      for (part, tenth) in zip(parts, tenths) { #expect(abs(part * 1000 - Double(tenth)) < 1) }
    }
  }
}
