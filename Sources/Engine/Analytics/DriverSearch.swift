/// One round of the search for combinations that moved otherwise than the rest.
///
/// From the outcomes of the later period the change of conversion at the same mix is taken off, so
/// that what happened to all deals alike makes no combination stand out, and a shift of the mix
/// still does.
struct DriverSearch {
  /// A combination with its standardised distance and the p adjusted for the search.
  struct Choice {
    let node: Int
    let z: Double
    let adjustedP: Double
  }

  private let lattice: Lattice
  private let permutation: LabelPermutation
  private let cells: JointCells
  private let tallies: [(before: WinTally, after: WinTally)]
  private let levelAfter: Double
  private let zs: [Double]

  /// Deals that a combination needs over both periods, and in each of them, inside and outside.
  static let fewestDeals = 40
  static let fewestPerPeriod = 5

  var tested: Int { lattice.nodes.count }

  /// Looks at all combinations of up to `depth` values.
  init(_ cells: JointCells, depth: Int) {
    self.cells = cells
    let whole = (before: cells.before.reduce(.zero, +), after: cells.after.reduce(.zero, +))
    // The two take about as long as each other, and neither needs the other.
    let common = Beside { Self.changeOfAll(cells, whole.before, whole.after) }
    lattice = Lattice(of: cells, depth: depth) { before, after in
      before + after >= Self.fewestDeals && min(before, after) >= Self.fewestPerPeriod
        && min(whole.before.closed - before, whole.after.closed - after) >= Self.fewestPerPeriod
    }
    tallies = Self.tallies(of: lattice, cells)
    let change = common.fetch() ?? 0
    let wins = Double(whole.before.won + whole.after.won) - change * Double(whole.after.closed)
    let level = wins / Double(max(1, whole.before.closed + whole.after.closed))
    permutation = LabelPermutation(
      groups: (0..<cells.count).flatMap { Self.groups(of: $0, in: cells, level, level + change) },
      setsOfCell: lattice.nodesOfCell, sets: lattice.nodes.count, labelled: whole.after.closed)
    levelAfter = level + change
    zs = tallies.indices.map { [permutation, tallies] node in
      permutation.z(
        of: permutation.moments[node],
        sum: Self.excess(tallies[node].after, over: level + change))
    }
  }

  /// The change of conversion at the same mix; of the rate itself where the two cannot be told
  /// apart.
  private static func changeOfAll(
    _ cells: JointCells, _ before: WinTally, _ after: WinTally
  ) -> Double {
    let change = (after.winRate ?? 0) - (before.winRate ?? 0)
    return JointChange.conversion(of: cells) ?? change
  }

  private static func tallies(
    of lattice: Lattice, _ cells: JointCells
  ) -> [(before: WinTally, after: WinTally)] {
    zip(lattice.sums(of: cells.before), lattice.sums(of: cells.after)).map {
      (before: $0, after: $1)
    }
  }

  /// Wins beyond what a level gives.
  private static func excess(_ tally: WinTally, over level: Double) -> Double {
    Double(tally.won) - level * Double(tally.closed)
  }

  private static func groups(
    of cell: Int, in cells: JointCells, _ levelBefore: Double, _ levelAfter: Double
  ) -> [LabelPermutation.Group] {
    [(cells.before[cell], levelBefore), (cells.after[cell], levelAfter)].flatMap { tally, level in
      [
        LabelPermutation.Group(cell: cell, count: tally.won, value: 1 - level),
        LabelPermutation.Group(cell: cell, count: tally.lost, value: -level),
      ]
    }.filter { $0.count > 0 }
  }

  /// The combination that moved most surely; `nil` when none has enough deals.
  func best(
    permutations: Int, seed: UInt64, isWanted: @Sendable () -> Bool = { true }
  ) throws(CancellationError) -> Choice? {
    guard let strongest = zs.indices.max(by: { lattice.isWeaker($0, $1, by: zs, in: cells) }) else {
      return nil
    }
    var reference = PermutedMaxima(of: permutation, count: permutations, seed: seed)
    func choice(_ node: Int) throws(CancellationError) -> Choice {
      let p = try reference.adjustedP(of: zs[node], isWanted: isWanted)
      return Choice(node: node, z: zs[node], adjustedP: p)
    }
    for parent in lattice.parents(of: strongest) where explains(parent, strongest) {
      let parent = try choice(parent)
      if parent.adjustedP <= ChangeDrivers.significance { return parent }
    }
    return try choice(strongest)
  }

  /// Whether the deals of a parent outside the child moved the same way and as far, or are hardly
  /// any.
  private func explains(_ parent: Int, _ child: Int) -> Bool {
    let (all, own) = (tallies[parent], tallies[child])
    let rest = (before: all.before - own.before, after: all.after - own.after)
    guard min(rest.before.closed, rest.after.closed) >= Self.fewestPerPeriod else { return true }
    let z = permutation.z(
      of: permutation.moments[parent] - permutation.moments[child],
      sum: Self.excess(rest.after, over: levelAfter))
    return abs(z) >= Normal.z95 && (z > 0) == (zs[child] > 0) && !Self.differ(own, rest)
  }

  /// Whether the win rate of two sets of deals changed by different amounts.
  private static func differ(
    _ left: (before: WinTally, after: WinTally), _ right: (before: WinTally, after: WinTally)
  ) -> Bool {
    func change(_ pair: (before: WinTally, after: WinTally)) -> (value: Double, variance: Double) {
      let rates = [pair.before, pair.after].map { tally in
        let rate = tally.winRate ?? 0
        return (rate, rate * (1 - rate) / Double(max(1, tally.closed)))
      }
      return (rates[1].0 - rates[0].0, rates[0].1 + rates[1].1)
    }
    let (one, other) = (change(left), change(right))
    return abs(one.value - other.value)
      > Normal.z95 * (one.variance + other.variance).squareRoot()
  }

  func tally(of node: Int) -> (before: WinTally, after: WinTally) { tallies[node] }

  func segments(of node: Int) -> [Segment] { lattice.segments(of: lattice.nodes[node], in: cells) }

  /// The cells whose deals belong to a node.
  func cells(of node: Int) -> [Int] { lattice.cells(of: node) }
}
