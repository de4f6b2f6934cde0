/// One round of the search for combinations that win more, or less, than all deals together.
struct OutcomeSearch {
  /// A combination with the p adjusted for the search.
  struct Choice {
    let node: Int
    let adjustedP: Double
  }

  let lattice: Lattice
  /// By node.
  let tallies: [WinTally]
  let zs: [Double]
  private let cells: JointCells
  private let permutation: LabelPermutation
  /// The largest |z| of every permutation, ascending.
  private let maxima: [Double]

  /// Looks at all combinations of up to `depth` values with at least so many deals, and at none
  /// that holds all deals.
  init(
    _ cells: JointCells, depth: Int, minimumSample: Int, permutations: Int, seed: UInt64,
    isWanted: @Sendable () -> Bool = { true }
  ) throws(CancellationError) {
    self.cells = cells
    let whole = cells.after.reduce(.zero, +)
    lattice = Lattice(of: cells, depth: depth) { _, closed in
      closed >= max(1, minimumSample) && closed < whole.closed
    }
    permutation = LabelPermutation(
      groups: cells.after.indices.filter { cells.after[$0].closed > 0 }.map {
        LabelPermutation.Group(cell: $0, count: cells.after[$0].closed, value: 1)
      }, setsOfCell: lattice.nodesOfCell, sets: lattice.nodes.count, labelled: whole.won)
    tallies = lattice.sums(of: cells.after)
    zs = tallies.indices.map { [permutation, tallies] node in
      permutation.z(of: permutation.moments[node], sum: Double(tallies[node].won))
    }
    maxima =
      lattice.nodes.isEmpty
      ? [] : try permutation.maxima(permutations, seed: seed, isWanted: isWanted).sorted()
  }

  /// Share of permutations in which any combination strays as far.
  func adjustedP(of node: Int) -> Double {
    let limit = abs(zs[node]) - LabelPermutation.tolerance
    var (low, high) = (0, maxima.count)
    while low < high {
      let middle = (low + high) / 2
      (low, high) = maxima[middle] < limit ? (middle + 1, high) : (low, middle)
    }
    return Double(maxima.count - low + 1) / Double(maxima.count + 1)
  }

  /// The combination that strays most surely, or the shorter one that explains it; `nil` when none
  /// has enough deals.
  func best() -> Choice? {
    let strongest = zs.indices.max { lattice.isWeaker($0, $1, by: zs, in: cells) }
    guard let strongest else { return nil }
    let explaining = lattice.parents(of: strongest).first { parent in
      adjustedP(of: parent) <= Combinations.significance && explains(parent, strongest)
    }
    let node = explaining ?? strongest
    return Choice(node: node, adjustedP: adjustedP(of: node))
  }

  /// Whether the deals of a parent outside the child stray the same way and as far, or are hardly
  /// any.
  private func explains(_ parent: Int, _ child: Int) -> Bool {
    let own = tallies[child]
    let rest = tallies[parent] - own
    guard rest.closed >= DriverSearch.fewestPerPeriod else { return true }
    let z = permutation.z(
      of: permutation.moments[parent] - permutation.moments[child], sum: Double(rest.won))
    let differ = WinRate.pOfChange(from: own, to: rest) ?? 1
    return abs(z) >= Normal.z95 && (z > 0) == (zs[child] > 0) && differ > 0.05
  }

  /// Whether a shorter combination holds exactly the same deals.
  func isRepeated(_ node: Int) -> Bool {
    lattice.parents(of: node).contains { tallies[$0].closed == tallies[node].closed }
  }

  func segments(of node: Int) -> [Segment] { lattice.segments(of: lattice.nodes[node], in: cells) }
}
