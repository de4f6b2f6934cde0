import Dispatch
import Glibc
import Synchronization

/// How far sums over sets of deals stray when a label is dealt out anew among all deals.
///
/// Each deal has a value; the statistic of a set is the sum of the values of its labelled deals,
/// standardised by the mean and the variance that all permutations of the labels give it.
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
  /// One after another by cell, the sets that it belongs to, and where those of a cell begin.
  private let sets: [Int32]
  private let setStarts: [Int]
  private let labelled: Int
  private let all: Int
  /// By set.
  let moments: [Moments]

  private typealias Lanes = SIMD8<Float>

  /// `groups` are sorted by cell; `setsOfCell` names for every cell the sets that it belongs to.
  init(groups: [Group], setsOfCell: [[Int32]], sets: Int, labelled: Int) {
    self.groups = groups.flatMap(\.parts)
    self.labelled = labelled
    self.sets = setsOfCell.flatMap(\.self)
    setStarts = setsOfCell.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    all = groups.reduce(0) { $0 + $1.count }
    moments = Self.moments(of: groups, setsOfCell, sets)
  }

  private static func moments(
    of groups: [Group], _ setsOfCell: [[Int32]], _ sets: Int
  ) -> [Moments] {
    var ofCells = Array(repeating: Moments(), count: setsOfCell.count)
    for group in groups {
      let sum = Double(group.count) * group.value
      ofCells[group.cell].sum += sum
      ofCells[group.cell].squares += sum * group.value
    }
    var moments = Array(repeating: Moments(), count: sets)
    for (cell, sets) in setsOfCell.enumerated() {
      for set in sets {
        moments[Int(set)].sum += ofCells[cell].sum
        moments[Int(set)].squares += ofCells[cell].squares
      }
    }
    return moments
  }

  /// What the single precision of the permuted sums may add to, or take from, a |z|.
  static let tolerance = 1e-4

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

  /// What the share of permutations in which any |z| reaches this one cannot exceed.
  ///
  /// Bennett's inequality for each set, which holds for labels dealt out without replacement too
  /// (Hoeffding 1963, theorem 4), added up over the sets.
  func bound(on z: Double) -> Double {
    let (n, k) = (Double(max(1, all)), Double(min(labelled, all - labelled)))
    let largest = groups.reduce(0) { max($0, abs($1.value)) }
    return moments.reduce(0) { sum, moments in
      let scale = scale(of: moments)
      guard scale > 0 else { return sum }
      let mean = moments.sum / n
      let spread = k * (moments.squares / n - mean * mean)
      let farthest = largest + abs(mean)
      let reach = farthest * abs(z) / scale / spread
      let exponent = (1 + reach) * log1p(reach) - reach
      return sum + 2 * exp(-spread / (farthest * farthest) * exponent)
    }
  }

  /// Batches of eight permutations that one thread draws in one go.
  private static let batchesAtOnce = 4

  /// The largest |z| over all sets in each of `count` permutations; a seed gives them again.
  ///
  /// Every batch has random numbers of its own, so `batchesAtOnce` and the number of threads
  /// change nothing.
  /// - Throws: `CancellationError` as soon as the answer is no longer wanted.
  func maxima(
    _ count: Int, seed: UInt64, batchesAtOnce: Int = batchesAtOnce,
    isWanted: @Sendable () -> Bool = { true }
  ) throws(CancellationError) -> [Double] {
    let batches = (count + Lanes.scalarCount - 1) / Lanes.scalarCount
    let results = Mutex(Array(repeating: Lanes.zero, count: batches))
    let scales = moments.map { Float(scale(of: $0)) }
    let draw = LabelDraw(counts: groups.map(\.count), labelled: labelled)
    let runs = (batches + batchesAtOnce - 1) / batchesAtOnce
    DispatchQueue.concurrentPerform(iterations: runs) { run in
      var space = Space(groups: groups.count, sets: moments.count)
      for batch in run * batchesAtOnce..<min(batches, (run + 1) * batchesAtOnce) {
        guard isWanted() else { return }
        addUp(draw, LaneRandom(seed: seed, stream: UInt64(batch)), in: &space)
        let largest = Self.largest(space.sums, scales)
        results.withLock { $0[batch] = largest }
      }
    }
    guard isWanted() else { throw CancellationError() }
    let all = results.withLock { $0 }.flatMap { lanes in lanes.indices.map { Double(lanes[$0]) } }
    return Array(all.prefix(count))
  }

  /// What one thread writes to, batch after batch.
  private struct Space {
    /// By group, its labelled deals.
    var hits: [SIMD8<UInt8>]
    /// By set, how far the sum over its labelled deals is from the mean of all permutations.
    var sums: [Lanes]

    init(groups: Int, sets: Int) {
      hits = Array(repeating: .zero, count: groups)
      sums = Array(repeating: .zero, count: sets)
    }
  }

  private static func largest(_ sums: [Lanes], _ scales: [Float]) -> Lanes {
    var largest = Lanes.zero
    for set in sums.indices {
      let z = sums[set] * scales[set]
      largest = pointwiseMax(largest, pointwiseMax(z, -z))
    }
    return largest
  }

  /// Draws eight permutations and adds their labelled deals up by set.
  private func addUp(_ draw: LabelDraw, _ random: LaneRandom, in space: inout Space) {
    var random = random
    draw.draw(&random, into: &space.hits)
    for set in space.sums.indices { space.sums[set] = .zero }
    let share = Float(labelled) / Float(max(1, all))
    var group = 0
    while group < groups.count {
      let cell = groups[group].cell
      var sum = Lanes.zero
      while group < groups.count, groups[group].cell == cell {
        let expected = share * Float(groups[group].count)
        sum += (Lanes(space.hits[group]) - expected) * Float(groups[group].value)
        group += 1
      }
      for place in setStarts[cell]..<setStarts[cell + 1] { space.sums[Int(sets[place])] += sum }
    }
  }
}

extension LabelPermutation.Group {
  /// The same deals in groups that one draw is enough for.
  fileprivate var parts: [Self] {
    stride(from: 0, to: count, by: BinomialThresholds.most).map { first in
      Self(cell: cell, count: min(BinomialThresholds.most, count - first), value: value)
    }
  }
}
