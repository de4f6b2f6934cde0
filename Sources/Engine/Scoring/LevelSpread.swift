/// How much more numbers spread about their level than standard normal ones do.
///
/// The level was fitted to all of them. One step of it is granted where there are enough of them: a change
/// that has begun in the year before a training is no luck, and would make luck of its own size usual.
struct LevelSpread {
  /// The squares that are expected of so many standard normal numbers about the best of all steps; of fewer
  /// than eight a step would explain too much.
  ///
  /// python3: x = numpy.random.default_rng(1).standard_normal((200000, n)); S, Q = x.cumsum(1), (x*x).cumsum(1)
  /// k = numpy.arange(1, n); T, U = S[:, -1:], Q[:, -1:]; ((U - S[:, :-1]**2/k - (T - S[:, :-1])**2/(n - k)).min(1)).mean()
  private static let squaresAboutAStep = [4.295, 5.193, 6.085, 6.987, 7.913, 8.832]
  private static let leastOfAStep = 8

  /// Their variance, 1 where it is that of luck or there are too few; not less than 1.
  let variance: Double

  init(_ numbers: [Double]) {
    let squares = numbers.reduce(0) { $0 + $1 * $1 }
    let step = numbers.count - Self.leastOfAStep
    let ratio: Double? =
      if Self.squaresAboutAStep.indices.contains(step) {
        Self.squares(aboutStepOf: numbers) / Self.squaresAboutAStep[step]
      } else if numbers.count > 1 {
        squares / Double(numbers.count - 1)
      } else { nil }
    variance = max(1, ratio ?? 1)
  }

  /// The squares about the two levels, before and after one number, that leave the fewest.
  private static func squares(aboutStepOf numbers: [Double]) -> Double {
    let splits = 1..<numbers.count
    return splits.map { squares(numbers[..<$0]) + squares(numbers[$0...]) }.min() ?? 0
  }

  private static func squares(_ numbers: ArraySlice<Double>) -> Double {
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    return numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }
}
