/// Eight sequences of random bits that a seed gives again (xorshift32, seeded by SplitMix64).
struct LaneRandom {
  private var state: SIMD8<UInt32>

  /// Every stream has eight sequences of its own.
  init(seed: UInt64, stream: UInt64) {
    var mixed = seed &+ stream &* 8 &* 0x9E37_79B9_7F4A_7C15
    state = SIMD8<UInt32>(repeating: 0)
    for lane in state.indices {
      mixed &+= 0x9E37_79B9_7F4A_7C15
      var bits = mixed
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      state[lane] = UInt32(truncatingIfNeeded: bits ^ (bits >> 31)) | 1
    }
  }

  /// Uniform over all numbers of 32 bits but 0.
  @inline(__always)
  mutating func next() -> SIMD8<UInt32> {
    state ^= state &<< 13
    state ^= state &>> 17
    state ^= state &<< 5
    return state
  }

  /// Uniform from 0 to below a bound, of one of the eight sequences.
  @inline(__always)
  mutating func next(below bound: Int, lane: Int) -> Int {
    var bits = state[lane]
    bits ^= bits &<< 13
    bits ^= bits &>> 17
    bits ^= bits &<< 5
    state[lane] = bits
    return Int(truncatingIfNeeded: (UInt64(bits) * UInt64(bound)) >> 32)
  }
}
