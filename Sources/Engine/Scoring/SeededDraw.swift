/// Repeatable draws: the same seed and index give the same bits, in whatever order they are asked.
///
/// The bits are those of SplitMix64 (Steele, Lea, Flood 2014) at the index-th step.
struct SeededDraw {
  let seed: UInt64

  func bits(_ index: Int) -> UInt64 {
    var mixed = seed &+ (UInt64(truncatingIfNeeded: index) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in 0..<count for an index; `count` must be positive.
  func choice(of count: Int, for index: Int) -> Int {
    Int(bits(index) % UInt64(count))
  }

  /// At most `count` of the rows, in their order, each with the same chance.
  func sample(_ rows: [Int], atMost count: Int) -> [Int] {
    guard rows.count > count else { return rows }
    guard count > 0 else { return [] }
    let threshold = rows.map(bits).sorted()[count - 1]
    return rows.filter { bits($0) <= threshold }
  }
}
