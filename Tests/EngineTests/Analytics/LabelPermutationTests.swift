import Testing

@testable import Engine

@Suite struct LabelPermutationTests {
  /// One set of 30 deals of value 1 among 100, of which 40 are labelled, is hypergeometric.
  ///
  /// Expected: scipy, by `python3 Tests/Oracles/tails.py`.
  @Test func aSetIsStandardisedByTheHypergeometricMoments() {
    let test = Self.test(inside: 30, outside: 70, labelled: 40)

    #expect(test.z(of: test.moments[0], sum: 12) == 0)
    let distance = test.z(of: test.moments[0], sum: 12 + 5.090909090909091.squareRoot())
    #expect(abs(distance - 1) < 1e-12)
  }

  /// The share of labellings with five or more away from the mean.
  @Test func thePermutationsHaveTheHypergeometricTail() throws {
    let test = Self.test(inside: 30, outside: 70, labelled: 40)
    let limit = test.z(of: test.moments[0], sum: 17)
    let maxima = try test.maxima(4000, seed: 7)

    let share = Double(maxima.count { $0 >= limit - 1e-5 }) / 4000
    #expect(abs(share - 0.04394103238537053) < 0.011, "three standard errors of a share of 4,000")
  }

  @Test func aSeedGivesTheSameAgainAndAnotherSeedDoesNot() throws {
    let test = Self.test(inside: 30, outside: 70, labelled: 40)

    try #expect(test.maxima(99, seed: 1) == test.maxima(99, seed: 1))
    try #expect(test.maxima(99, seed: 1) != test.maxima(99, seed: 2))
    try #expect(
      Set(test.maxima(999, seed: 1).prefix(500)) != Set(test.maxima(999, seed: 1).suffix(8)))
  }

  /// One thread draws all batches in one go, or as many threads as there are one batch each.
  @Test func howTheWorkIsDividedChangesNothing() throws {
    let test = Self.test(inside: 300, outside: 700, labelled: 400)
    let alone = try test.maxima(999, seed: 5, batchesAtOnce: 125)

    for batches in [1, 2, 4, 7] {
      try #expect(test.maxima(999, seed: 5, batchesAtOnce: batches) == alone)
    }
    try #expect(Array(alone.prefix(40)) == test.maxima(40, seed: 5))
  }

  /// 5 in 100 permutations of many sets pass the limit that is theirs; the bound is never below.
  @Test(arguments: [2.0, 2.5, 3, 4]) func theBoundIsNeverBelowTheShareOfPermutations(
    z: Double
  ) throws {
    let groups = (0..<40).map { LabelPermutation.Group(cell: $0, count: 20, value: 0.6) }
    let others = (0..<40).map { LabelPermutation.Group(cell: $0, count: 30, value: -0.4) }
    let test = LabelPermutation(
      groups: zip(groups, others).flatMap { [$0, $1] }, setsOfCell: (0..<40).map { [$0] },
      sets: 40, labelled: 900)
    let share = try Double(test.maxima(4000, seed: 2).count { $0 >= z }) / 4000

    #expect(test.bound(on: z) >= share)
    #expect(test.bound(on: 2 * z) < test.bound(on: z))
    #expect(test.bound(on: 12) < 1e-8)
  }

  @Test func aSetOfAllDealsOrOfNoneCannotStandOut() throws {
    let all = Self.test(inside: 50, outside: 0, labelled: 20)
    let none = LabelPermutation(groups: [], setsOfCell: [], sets: 1, labelled: 0)

    #expect(all.z(of: all.moments[0], sum: 20) == 0)
    try #expect(
      none.maxima(16, seed: 1) == Array(repeating: 0, count: 16))
  }

  @Test func whatNobodyWaitsForIsNotFinished() {
    let test = Self.test(inside: 30, outside: 70, labelled: 40)

    #expect(throws: CancellationError.self) { try test.maxima(99, seed: 1) { false } }
  }

  private static func test(inside: Int, outside: Int, labelled: Int) -> LabelPermutation {
    LabelPermutation(
      groups: [
        LabelPermutation.Group(cell: 0, count: inside, value: 1),
        LabelPermutation.Group(cell: 1, count: outside, value: 0),
      ], setsOfCell: [[0], []], sets: 1, labelled: labelled)
  }
}
