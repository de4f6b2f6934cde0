/// What a |z| is held against for its adjusted p: the largest |z| of each of many permutations.
///
/// They are drawn when they are first needed. None is needed for a |z| that hardly any of them can
/// reach, which an inequality tells: its p is the smallest that so many permutations can give.
struct PermutedMaxima {
  private let permutation: LabelPermutation
  private let count: Int
  private let seed: UInt64
  private var maxima: [Double]?

  /// The chance that drawing would have given another p.
  private static let negligible = 1e-6

  init(of permutation: LabelPermutation, count: Int, seed: UInt64) {
    (self.permutation, self.count, self.seed) = (permutation, count, seed)
  }

  /// Share of the permutations whose largest |z| reaches this one, which counts as one of them.
  /// - Throws: `CancellationError` as soon as the answer is no longer wanted.
  mutating func adjustedP(
    of z: Double, isWanted: @Sendable () -> Bool
  ) throws(CancellationError) -> Double {
    let limit = abs(z) - LabelPermutation.tolerance
    if maxima == nil {
      let isBeyondAll = permutation.bound(on: limit) * Double(count) < Self.negligible
      if isBeyondAll { return 1 / Double(count + 1) }
      maxima = try permutation.maxima(count, seed: seed, isWanted: isWanted)
    }
    let reached = maxima?.count { $0 >= limit } ?? 0
    return Double(reached + 1) / Double(count + 1)
  }
}
