import Glibc

/// Turns a uniform number into how many of up to 255 deals carry a label that each carries with
/// the same chance.
///
/// The number is that of the thresholds that the uniform number reaches, so that eight draws are
/// compared at once.
struct BinomialThresholds {
  /// As many deals as can be drawn at once.
  static let most = 255

  /// The deals that carry the label in any case, but for a chance below 2⁻³¹.
  private var least: [UInt32] = []
  /// By count of deals, where its thresholds begin; one more for the end.
  private var starts: [Int] = [0]
  /// Each is the largest number that does not reach it.
  private var thresholds: [UInt32] = []

  /// For up to `count` deals that carry the label with chance `share`.
  init(upTo count: Int, share: Double) {
    for count in 0...count {
      var (below, least) = (0.0, UInt32(0))
      for labelled in 0..<count {
        below += Self.chance(of: labelled, among: count, share: share)
        let scaled = (below * 0x1p31).rounded()
        if scaled < 1 { least += 1 }
        guard scaled >= 1, scaled < 0x1p31 else { continue }
        thresholds.append(UInt32(scaled) - 1)
      }
      self.least.append(least)
      starts.append(thresholds.count)
    }
  }

  private static func chance(of labelled: Int, among count: Int, share: Double) -> Double {
    guard share > 0, share < 1 else { return (share > 0) == (labelled == count) ? 1 : 0 }
    let (n, k) = (Double(count), Double(labelled))
    let ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
    return exp(ways + k * log(share) + (n - k) * log1p(-share))
  }

  /// How many of `count` deals carry the label, for eight uniform numbers of 32 bits.
  @inline(__always)
  func labelled(of count: Int, _ uniform: SIMD8<UInt32>) -> SIMD8<UInt32> {
    // Below 2³¹ the sign of a difference is a comparison, and costs one shift.
    let numbers = uniform &>> 1
    var labelled = SIMD8<UInt32>(repeating: least[count])
    for place in starts[count]..<starts[count + 1] {
      labelled &+= (thresholds[place] &- numbers) &>> 31
    }
    return labelled
  }
}
