import Testing

@testable import Engine

@Suite struct VerdictTests {
  @Test(
    arguments: [
      (0.009, 30, true, Verdict.clear), (0.01, 30, true, .likely), (0.05, 30, true, .couldBeNoise),
      (0.009, 29, true, .tooFewDeals), (0.009, 30, false, .notComparable),
      (0.05, 30, false, .couldBeNoise), (nil, 30, true, .tooFewDeals),
    ] as [(Double?, Int, Bool, Verdict)])
  func isAsCarefulAsTheDataAllows(p: Double?, closed: Int, isComparable: Bool, expected: Verdict) {
    let verdict = Verdict(
      p: p, closed: 400, closed, minimumSample: 30, isComparable: isComparable)

    #expect(verdict == expected)
    #expect(verdict.isShown == [.clear, .likely].contains(expected))
  }
}
