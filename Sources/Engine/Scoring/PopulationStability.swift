import Glibc

/// How far two groups of deals differ in one attribute, and how far they would by luck alone.
///
/// The population stability index over bins, Σ (q − p) · ln(q / p), with 0.5 added to every count. Two
/// samples of one population of sizes n₀ and n₁ have an index of about (1/n₀ + 1/n₁) · χ²(bins − 1):
/// its 95th percentile is the noise floor (Yurdakul 2018; Taplin and Hunt 2019).
struct PopulationStability: Hashable, Sendable {
  let value: Double
  /// What 95 of 100 pairs of samples of one population stay below.
  let noiseFloor: Double
  /// The chance of such a value, or a larger one, for samples of one population.
  let pValue: Double

  /// The index of deals counted in the same bins; `nil` with fewer than two bins or an empty group.
  init?(before: [Int], after: [Int]) {
    let (old, new) = (before.reduce(0, +), after.reduce(0, +))
    guard before.count == after.count, before.count > 1, old > 0, new > 0 else { return nil }
    let half = 0.5 * Double(before.count)
    value = zip(before, after).reduce(0) { sum, counts in
      let was = (Double(counts.0) + 0.5) / (Double(old) + half)
      let now = (Double(counts.1) + 0.5) / (Double(new) + half)
      return sum + (now - was) * log(now / was)
    }
    let scale = 1 / Double(old) + 1 / Double(new)
    pValue = ChiSquare.upperTail(value / scale, degreesOfFreedom: before.count - 1)
    noiseFloor = scale * ChiSquare.quantile(0.95, degreesOfFreedom: before.count - 1)
  }
}
