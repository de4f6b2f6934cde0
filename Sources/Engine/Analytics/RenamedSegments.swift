/// Segments that left while one like them entered, as when the word for a thing changes.
///
/// Definition: docs/metrics/renamed-segments.md.
struct RenamedSegments {
  /// A segment of the earlier period only, and one of the later period only.
  struct Pair: Equatable {
    let old: String
    let new: String
  }

  /// How many times the one's share of deals may be the other's.
  static let widestRatio = 1.5
  /// How far apart the win rates may be though luck alone would not do it.
  static let widestGap = 0.05
  /// The part of each one's deals that belongs to reps who work the other too.
  static let leastShared = 0.5
  /// Not reps, of whom one may follow another; nor bands, whose words are ours.
  private static let dimensions: [Dimension] = [.industry, .region, .product, .leadSource, .stage]

  /// Closest shares first; no segment is in two pairs.
  let pairs: [Pair]

  /// Whether a change has segments that could make a pair, so that reps are worth counting.
  static func mayBe(in change: WinRateChange, minimumSample: Int) -> Bool {
    let statuses = change.lines.filter { $0.closedBefore + $0.closedAfter >= minimumSample }
      .map(\.status)
    return dimensions.contains(change.dimension) && statuses.contains(.left)
      && statuses.contains(.entered)
  }

  /// Looks for pairs among the values of the first dimension; the second is the rep.
  init(of cells: JointCells, minimumSample: Int) {
    let segments = Candidate.all(of: cells)
    let masses = [cells.before, cells.after].map { $0.reduce(0) { $0 + $1.closed } }
    let old = segments.filter { $0.after.closed == 0 && $0.before.closed >= minimumSample }
    let new = segments.filter { $0.before.closed == 0 && $0.after.closed >= minimumSample }
    var found: [(distance: Double, pair: Pair)] = []
    for one in old {
      for other in new {
        let ratio = one.shareRatio(to: other, of: masses)
        guard ratio < Self.widestRatio, one.isLike(other) else { continue }
        found.append((ratio, Pair(old: one.name, new: other.name)))
      }
    }
    found.sort { ($0.distance, $0.pair.old, $0.pair.new) < ($1.distance, $1.pair.old, $1.pair.new) }
    pairs = found.reduce(into: []) { pairs, next in
      let isTaken = pairs.contains { $0.old == next.pair.old || $0.new == next.pair.new }
      if !isTaken { pairs.append(next.pair) }
    }
  }

  /// One sentence for each pair, for the doubts of a change by the dimension.
  func doubts(by dimension: Dimension) -> [String] {
    pairs.map {
      "\(dimension.name) '\($0.old)' left and '\($0.new)' entered with a similar share, win rate "
        + "and reps: renamed?"
    }
  }
}

/// What of a segment must be alike if only its name changed.
private struct Candidate {
  let name: String
  private(set) var before = WinTally.zero
  private(set) var after = WinTally.zero
  /// Closed deals by code of the rep.
  private var deals: [Int: Int] = [:]

  private init(name: String) { self.name = name }

  static func all(of cells: JointCells) -> [Self] {
    var segments = cells.values[0].map(Self.init)
    for cell in 0..<cells.count {
      segments[cells.codes[0][cell]].add(
        cells.before[cell], cells.after[cell], cells.codes[1][cell])
    }
    return segments.filter { !$0.name.isEmpty }
  }

  private mutating func add(_ before: WinTally, _ after: WinTally, _ rep: Int) {
    self.before = self.before + before
    self.after = self.after + after
    deals[rep, default: 0] += before.closed + after.closed
  }

  /// The larger share of closed deals over the smaller.
  func shareRatio(to new: Self, of masses: [Int]) -> Double {
    let shares = (
      Double(before.closed) / Double(masses[0]), Double(new.after.closed) / Double(masses[1])
    )
    return max(shares.0, shares.1) / min(shares.0, shares.1)
  }

  /// Whether win rate and reps are alike.
  func isLike(_ new: Self) -> Bool {
    let test = ChangeTest(from: before, to: new.after, weight: .count)
    guard let change = test.change, let p = test.pValue else { return false }
    return (abs(change) < RenamedSegments.widestGap || p >= 0.01)
      && min(shared(with: new), new.shared(with: self)) >= RenamedSegments.leastShared
  }

  private func shared(with other: Self) -> Double {
    let common = deals.reduce(0) { $0 + (other.deals[$1.key] == nil ? 0 : $1.value) }
    return Double(common) / Double(max(1, deals.values.reduce(0, +)))
  }
}
