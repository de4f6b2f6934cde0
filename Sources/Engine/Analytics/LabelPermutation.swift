import Dispatch
import Synchronization

/// How far sums over sets of deals stray when a label is dealt out anew among all deals.
///
/// Each deal has a value; the statistic of a set is the sum of the values of its labelled deals,
/// standardised by the mean and the variance that all permutations of the labels give it. Eight
/// permutations are drawn side by side, each of them exact: as many deals carry the label as did.
struct LabelPermutation {
  /// Deals of one cell that share a value.
  struct Group {
    let cell: Int
    let count: Int
    let value: Double
  }

  /// Sum of the values, and of their squares, over all deals of a set.
  struct Moments {
    var sum = 0.0
    var squares = 0.0

    static func - (left: Self, right: Self) -> Self {
      Self(sum: left.sum - right.sum, squares: left.squares - right.squares)
    }
  }

  private let groups: [Group]
  private let setsOfCell: [[Int32]]
  private let labelled: Int
  private let all: Int
  /// By set.
  let moments: [Moments]

  private typealias Lanes = SIMD8<Float>

  /// `groups` are sorted by cell; `setsOfCell` names for every cell the sets that it belongs to.
  init(groups: [Group], setsOfCell: [[Int32]], sets: Int, labelled: Int) {
    (self.groups, self.setsOfCell, self.labelled) = (groups, setsOfCell, labelled)
    let all = groups.reduce(0) { $0 + $1.count }
    var moments = Array(repeating: Moments(), count: sets)
    for group in groups {
      let sum = Double(group.count) * group.value
      for set in setsOfCell[group.cell] {
        moments[Int(set)].sum += sum
        moments[Int(set)].squares += sum * group.value
      }
    }
    (self.all, self.moments) = (all, moments)
  }

  /// The standardised statistic of a set, given the sum over its labelled deals; 0 for a set whose
  /// sum is the same in every permutation.
  func z(of moments: Moments, sum: Double) -> Double {
    (sum - mean(of: moments)) * scale(of: moments)
  }

  private func mean(of moments: Moments) -> Double {
    moments.sum * Double(labelled) / Double(max(1, all))
  }

  /// One over the standard deviation.
  private func scale(of moments: Moments) -> Double {
    let (n, k) = (Double(all), Double(labelled))
    let spread = moments.squares - moments.sum * moments.sum / max(1, n)
    let variance = k * (n - k) / max(1, n * (n - 1)) * spread
    return variance > 1e-12 ? 1 / variance.squareRoot() : 0
  }

  /// The largest |z| over all sets in each of `count` permutations; a seed gives them again.
  ///
  /// - Throws: `CancellationError` as soon as the answer is no longer wanted.
  func maxima(
    _ count: Int, seed: UInt64, isWanted: @Sendable () -> Bool = { true }
  ) throws(CancellationError) -> [Double] {
    let batches = (count + Lanes.scalarCount - 1) / Lanes.scalarCount
    let results = Mutex(Array(repeating: Lanes.zero, count: batches))
    DispatchQueue.concurrentPerform(iterations: batches) { batch in
      guard isWanted() else { return }
      let largest = largest(LaneRandom(seed: seed, stream: UInt64(batch)))
      results.withLock { $0[batch] = largest }
    }
    guard isWanted() else { throw CancellationError() }
    let all = results.withLock { $0 }.flatMap { lanes in lanes.indices.map { Double(lanes[$0]) } }
    return Array(all.prefix(count))
  }

  /// The largest |z| of eight permutations.
  private func largest(_ random: LaneRandom) -> Lanes {
    let sums = sums(random)
    var largest = Lanes.zero
    for (set, moments) in moments.enumerated() {
      let z = (sums[set] - Float(mean(of: moments))) * Float(scale(of: moments))
      largest = pointwiseMax(largest, pointwiseMax(z, -z))
    }
    return largest
  }

  /// By set, the sums over the deals that are labelled in each of eight permutations.
  private func sums(_ random: LaneRandom) -> [Lanes] {
    var random = random
    var sums = Array(repeating: Lanes.zero, count: moments.count)
    var (wanted, left) = (Lanes(repeating: Float(labelled)), Float(all))
    for group in groups {
      var hits = Lanes.zero
      for _ in 0..<group.count {
        let drawn = random.next() * left .< wanted
        hits.replace(with: hits + 1, where: drawn)
        wanted.replace(with: wanted - 1, where: drawn)
        left -= 1
      }
      let sum = hits * Float(group.value)
      for set in setsOfCell[group.cell] { sums[Int(set)] += sum }
    }
    return sums
  }
}

/// Eight sequences of uniform numbers that a seed gives again (xorshift32, seeded by SplitMix64).
private struct LaneRandom {
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

  /// Uniform from 0 to below 1, in steps of 2⁻²⁴.
  @inline(__always)
  mutating func next() -> SIMD8<Float> {
    state ^= state &<< 13
    state ^= state &>> 17
    state ^= state &<< 5
    return SIMD8<Float>(SIMD8<Int32>(truncatingIfNeeded: state &>> 8)) * 0x1p-24
  }
}
