import Glibc

/// Standard normal numbers that a seed gives again (SplitMix64 with Box and Muller's transform).
struct SeededNormals {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> Double {
    let (radius, angle) = (uniform(), uniform())
    return (-2 * log(radius)).squareRoot() * cos(2 * .pi * angle)
  }

  /// Uniform above 0, up to 1.
  mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return (Double((bits ^ (bits >> 31)) >> 11) + 1) * 0x1p-53
  }
}
