import Testing

@testable import Engine

@Suite struct LabelDrawTests {
  @Test func everyPermutationLabelsAsManyDealsAsAsked() {
    let counts = [3, 1, 255, 7, 1, 0, 40]
    for labelled in [0, 1, 99, 306, 307] {
      let draw = LabelDraw(counts: counts, labelled: labelled)
      var random = LaneRandom(seed: 4, stream: UInt64(labelled))
      var hits = Array(repeating: SIMD8<UInt8>.zero, count: counts.count)
      draw.draw(&random, into: &hits)

      for lane in 0..<8 {
        #expect(hits.reduce(0) { $0 + Int($1[lane]) } == labelled)
        #expect(zip(hits, counts).allSatisfy { Int($0[lane]) <= $1 })
      }
    }
  }

  /// Two of five deals in groups of two, two and one: ten sets, each as likely as any other.
  @Test func allSetsOfLabelledDealsAreEquallyLikely() {
    let draw = LabelDraw(counts: [2, 2, 1], labelled: 2)
    var random = LaneRandom(seed: 1, stream: 0)
    var hits = Array(repeating: SIMD8<UInt8>.zero, count: 3)
    var seen: [[UInt8]: Int] = [:]
    let draws = 5000
    for _ in 0..<draws {
      draw.draw(&random, into: &hits)
      for lane in 0..<8 { seen[hits.map { $0[lane] }, default: 0] += 1 }
    }

    let expected: [[UInt8]: Double] = [
      [2, 0, 0]: 0.1, [0, 2, 0]: 0.1, [1, 1, 0]: 0.4, [1, 0, 1]: 0.2, [0, 1, 1]: 0.2,
    ]
    #expect(Set(seen.keys) == Set(expected.keys))
    for (groups, share) in expected {
      let error = (share * (1 - share) / Double(8 * draws)).squareRoot()
      #expect(abs(Double(seen[groups] ?? 0) / Double(8 * draws) - share) < 4 * error)
    }
  }

  @Test func noDealsAreDealtOutAtOnce() {
    let draw = LabelDraw(counts: [], labelled: 0)
    var random = LaneRandom(seed: 1, stream: 0)
    var hits: [SIMD8<UInt8>] = []
    draw.draw(&random, into: &hits)

    #expect(hits.isEmpty)
  }
}
