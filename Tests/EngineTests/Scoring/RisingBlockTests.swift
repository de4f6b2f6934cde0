@testable import Engine
import TestSupport
import Testing

private func shares(_ outcomes: [Int]) -> [Double] {
  let judged = JudgedMargins(
    margins: outcomes.indices.map(Double.init), isWon: outcomes.map { $0 == 1 },
    weights: outcomes.map { _ in 1 })
  return RisingBlock.pooled(RisingBlock.points(of: judged)).map(\.share)
}

@Test func neighboursThatFallBecomeOneBlock() {
  #expect(shares([0, 1, 0, 1, 1]) == [0, 0.5, 1])
  #expect(shares([1, 0, 0]) == [1.0 / 3])
  #expect(shares([0, 0, 1, 1]) == [0, 1])
}

@Test func equalMarginsAreOnePoint() {
  let points = RisingBlock.points(
    of: JudgedMargins(
      margins: [2, 1, 2, 3], isWon: [true, false, false, true], weights: [1, 1, 3, 0]))

  #expect(points.map(\.first) == [1, 2])
  #expect(points.map(\.share) == [0, 0.25])
}

@Test(arguments: 1...50 as ClosedRange<UInt64>)
func blocksRiseAndKeepTheMean(seed: UInt64) {
  let judged = PlantedMargins.drawn(200, seed: seed) { 0.5 + $0 / 8 }

  let blocks = RisingBlock.pooled(RisingBlock.points(of: judged))
  let expected = blocks.reduce(0) { $0 + $1.share * $1.weight }

  #expect(zip(blocks, blocks.dropFirst()).allSatisfy { $0.share < $1.share && $0.last < $1.first })
  #expect(abs(expected - Double(judged.isWon.count { $0 })) < 1e-9)
}

@Test(arguments: 1...20 as ClosedRange<UInt64>)
func theOrderOfTheDealsDoesNotMatter(seed: UInt64) {
  let judged = PlantedMargins.drawn(100, seed: seed) { 0.5 + $0 / 8 }
  var random = SeededGenerator(seed: seed)
  let order = judged.margins.indices.shuffled(using: &random)

  let shuffled = JudgedMargins(
    margins: order.map { judged.margins[$0] }, isWon: order.map { judged.isWon[$0] },
    weights: order.map { judged.weights[$0] })

  #expect(
    RisingBlock.pooled(RisingBlock.points(of: shuffled))
      == RisingBlock.pooled(RisingBlock.points(of: judged)))
}
