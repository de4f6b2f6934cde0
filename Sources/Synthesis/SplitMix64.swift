/// A small seeded generator that draws the same numbers on every machine.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The generator of one deal: as good as independent of the other deals' generators.
  init(seed: UInt64, stream: Int) {
    var root = Self(seed: seed)
    var own = Self(seed: root.next() ^ (UInt64(stream) &* 0xD1B5_4A32_D192_ED03))
    state = own.next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to but without the bound, which has to be positive.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True in so many cases of a thousand.
  mutating func chance(perMille: Int) -> Bool { below(1000) < perMille }
}
