import Testing

@testable import Engine

@Suite struct BinomialThresholdsTests {
  /// Numbers spread evenly over all of them are labelled as the binomial distribution says.
  ///
  /// Expected: scipy.stats.binom(5, 0.3).pmf, by `python3 Tests/Oracles/tails.py`.
  @Test func evenlySpreadNumbersGiveTheBinomialDistribution() {
    let thresholds = BinomialThresholds(upTo: 5, share: 0.3)
    var counts = Array(repeating: 0, count: 6)
    let draws = 1 << 16
    for number in stride(from: 0, to: draws, by: 8) {
      var uniform = SIMD8<UInt32>()
      for lane in 0..<8 { uniform[lane] = UInt32(number + lane) << 16 }
      let labelled = thresholds.labelled(of: 5, uniform)
      for lane in 0..<8 { counts[Int(labelled[lane])] += 1 }
    }

    let expected = [0.16807, 0.36015, 0.3087, 0.1323, 0.02835, 0.00243]
    for (count, share) in zip(counts, expected) {
      #expect(abs(Double(count) / Double(draws) - share) < 3e-5)
    }
  }

  @Test(arguments: [(0.0, 0), (1, 1)]) func aChanceOfNoneOrAllIsCertain(
    share: Double, each: UInt32
  ) {
    let thresholds = BinomialThresholds(upTo: 255, share: share)

    for count in [0, 1, 17, 255] {
      for number in [0, 1 << 31, UInt32.max] {
        let labelled = thresholds.labelled(of: count, SIMD8(repeating: number))
        #expect(labelled == SIMD8(repeating: each * UInt32(count)))
      }
    }
  }

  @Test func theLargestNumbersLabelMostAndTheSmallestLeast() {
    let thresholds = BinomialThresholds(upTo: 255, share: 0.5)

    #expect(thresholds.labelled(of: 3, SIMD8(repeating: .max)) == SIMD8(repeating: 3))
    #expect(thresholds.labelled(of: 3, SIMD8(repeating: 0)) == .zero)
    let middle = thresholds.labelled(of: 255, SIMD8(repeating: 1 << 31))
    #expect([127, 128].contains(middle[0]))
  }
}
