@testable import Engine
import TestSupport
import Testing

@Test func whatSpeaksForADealGrowsAsWhatSpeaksAgainstItShrinks() {
  // 3 · 2 − 4 ÷ 2 = 4
  #expect(BalancedParts([1, -4, 2]).adding(upTo: 4) == [2, -2, 4])
}

@Test func partsThatAddUpAlreadyStayAsTheyAre() {
  #expect(BalancedParts([0.5, -0.25, 0]).adding(upTo: 0.25) == [0.5, -0.25, 0])
}

@Test func onADealLikeTheAverageThePartsKeepTheirSize() {
  #expect(BalancedParts([0.5, -0.5]).adding(upTo: 0) == [0.5, -0.5])
}

@Test func withoutPartsNothingIsAdded() {
  #expect(BalancedParts([0, 0]).adding(upTo: 0) == [0, 0])
  #expect(BalancedParts([]).adding(upTo: 0) == [])
}

@Test(arguments: 1...200 as ClosedRange<UInt64>)
func partsAddUpAndKeepTheirSigns(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  let size: Double = [1e-9, 1e-3, 1, 40][Int(seed % 4)]
  var parts: [Double] = [0, 1e-9, -1e-9]
  for _ in 0..<8 { parts.append(Double.random(in: -size...size, using: &random)) }
  let sum = Double.random(in: -3...3, using: &random)

  let balanced = BalancedParts(parts).adding(upTo: sum)

  #expect(abs(balanced.reduce(0, +) - sum) < 1e-9)
  #expect(zip(parts, balanced).allSatisfy { $0.sign == $1.sign || $0 == 0 && $1 == 0 })
  #expect(balanced.allSatisfy { abs($0) <= abs(sum) + size * 11 })
}
