import Testing

@testable import Engine

@Suite struct PermutedMaximaTests {
  /// Thirty of a hundred deals, of which 40 are labelled: 26 among the thirty are out of reach.
  @Test func whatNoPermutationReachesHasTheSmallestPWithoutDrawingAny() throws {
    let test = Self.test
    let z = test.z(of: test.moments[0], sum: 26)
    var undrawn = PermutedMaxima(of: Self.large, count: 999, seed: 1)
    let far = Self.large.z(of: Self.large.moments[0], sum: 2000)

    #expect(try undrawn.adjustedP(of: far) { false } == 0.001, "nothing was waited for")
    var drawn = PermutedMaxima(of: test, count: 999, seed: 1)
    #expect(try drawn.adjustedP(of: z) { true } == 0.001)
  }

  @Test func theShareOfPermutationsThatReachAsFarIsTheP() throws {
    let test = Self.test
    let z = test.z(of: test.moments[0], sum: 15)
    let maxima = try test.maxima(999, seed: 1)
    var reference = PermutedMaxima(of: test, count: 999, seed: 1)

    let reached = maxima.count { $0 >= z - 1e-4 }
    #expect(try reference.adjustedP(of: z) { true } == Double(reached + 1) / 1000)
    #expect(reached > 100)
    #expect(try reference.adjustedP(of: -z) { true } == Double(reached + 1) / 1000)
  }

  @Test func nothingIsDrawnForWhatNobodyWaitsFor() {
    var reference = PermutedMaxima(of: Self.test, count: 999, seed: 1)

    #expect(throws: CancellationError.self) { try reference.adjustedP(of: 1) { false } }
  }

  private static let test = LabelPermutation(
    groups: [
      LabelPermutation.Group(cell: 0, count: 30, value: 1),
      LabelPermutation.Group(cell: 1, count: 70, value: 0),
    ], setsOfCell: [[0], []], sets: 1, labelled: 40)

  private static let large = LabelPermutation(
    groups: [
      LabelPermutation.Group(cell: 0, count: 3000, value: 1),
      LabelPermutation.Group(cell: 1, count: 7000, value: 0),
    ], setsOfCell: [[0], []], sets: 1, labelled: 4000)
}
