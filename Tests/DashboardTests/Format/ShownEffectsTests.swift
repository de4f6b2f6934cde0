import Engine
import Testing

@testable import Dashboard

@Suite struct ShownEffectsTests {
  @Test func shownPartsAddUpToTheShownTotal() {
    var seed: UInt64 = 20_260_814
    for _ in 0..<200 {
      let parts = (0..<9).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (Double(seed >> 40) / Double(1 << 24) - 0.5) / 10
      }
      let total = parts.reduce(0, +)
      let tenths = ShownEffects.rounded(parts, to: total)

      #expect(tenths.reduce(0, +) == Int((total * 1000).rounded()))
      for (part, tenth) in zip(parts, tenths) { #expect(abs(part * 1000 - Double(tenth)) < 1) }
    }
  }

  @Test func linesAddUpAcrossAndDown() throws {
    let quarter = Fixture.quarter("2026Q2")
    for dimension in [Dimension.industry, .region, .product] {
      let comparison = Comparison(
        period: quarter, versus: quarter.previous, filter: .all, basis: .closed)
      let change = Fixture.sales.change(dimension, .count, comparison)
      let shown = try #require(ShownEffects(change))

      #expect(shown.lines.count == change.lines.count)
      #expect(shown.lines.reduce(0) { $0 + $1.mix } == shown.total.mix)
      #expect(shown.lines.reduce(0) { $0 + $1.rate } == shown.total.rate)
      #expect(shown.lines.reduce(0) { $0 + $1.part } == shown.total.part)
      for (line, exact) in zip(shown.lines, change.lines) {
        #expect(abs(Double(line.rate) - exact.rate.value * 1000) < 2)
      }
    }
  }
}
