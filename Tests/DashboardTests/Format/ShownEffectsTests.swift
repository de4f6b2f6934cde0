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

  @Test func aSegmentOfOnePeriodShowsNoRateEffect() throws {
    let shown = try #require(ShownEffects(Self.comingAndGoing))

    for (line, exact) in zip(shown.lines, Self.comingAndGoing.lines) where exact.status != .both {
      #expect(line.rate == 0 && line.mix == line.part, "\(exact.segment)")
    }
    #expect(shown.lines.reduce(0) { $0 + $1.part } == shown.total.part)
    #expect(shown.lines.reduce(0) { $0 + $1.mix } == shown.total.mix)
  }

  @Test func mostEffectsAreTheirOwnRounding() throws {
    let shown = try #require(ShownEffects(Self.comingAndGoing))
    let cells = zip(shown.lines, Self.comingAndGoing.lines).flatMap { line, exact in
      [
        (line.mix, exact.mix.value), (line.rate, exact.rate.value),
        (line.part, exact.contribution.value),
      ]
    }

    let away = cells.count { $0.0 != ShownEffects.tenths($0.1) }
    #expect(away * 10 <= cells.count, "\(away) of \(cells.count)")
  }

  /// Forty segments, of which some entered and some left.
  private static var comingAndGoing: WinRateChange {
    var fixture = Fixture.sales
    fixture.parts[.industry] = (0..<40).map { number in
      let before = number % 5 == 0 ? 0 : 20 + number * 7 % 13
      let after = number % 7 == 0 ? 0 : 18 + number * 11 % 17
      return FixturePart(
        "S\(number)", (before, before * (number % 4) / 4), (after, after * (number % 3) / 3))
    }
    let quarter = Fixture.quarter("2026Q2")
    return fixture.change(
      .industry, .count,
      Comparison(period: quarter, versus: quarter.previous, filter: .all, basis: .closed))
  }
}
