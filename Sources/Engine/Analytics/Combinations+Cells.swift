extension Combinations {
  static let mostFound = 5
  static let significance = 0.05

  /// Looks at the combinations of up to `depth` values.
  ///
  /// The one that strays most surely is found while its adjusted p is 0.05 or less, its deals are
  /// removed, and the rest is searched again.
  /// - Throws: `CancellationError` soon after `isWanted` says that nobody waits for the answer.
  public init(
    of cells: JointCells, in scope: DealScope, depth: Int, permutations: Int = 999,
    seed: UInt64 = 20_260_101, isWanted: @Sendable () -> Bool = { true }
  ) throws(CancellationError) {
    var (remaining, found) = (cells.inOrder(), [Row]())
    var first: OutcomeSearch?
    while found.count < Self.mostFound {
      let round = try OutcomeSearch(
        remaining, depth: depth, minimumSample: scope.minimumSample, permutations: permutations,
        seed: seed &+ UInt64(found.count) << 32, isWanted: isWanted)
      first = first ?? round
      guard let choice = round.best(), choice.adjustedP <= Self.significance else { break }
      found.append(Row(choice.node, in: round))
      remaining = remaining.emptying(round.lattice.cells(of: choice.node))
    }
    self.init(
      scope: scope, depth: depth, total: cells.after.reduce(.zero, +),
      tested: first?.tallies.count ?? 0, rows: first.map(Self.rows) ?? [], found: found,
      permutations: permutations, seed: seed)
  }

  private static func rows(of search: OutcomeSearch) -> [Row] {
    let nodes = search.tallies.indices.filter { !search.isRepeated($0) }
    return front(nodes.map { Row($0, in: search) }.sorted(by: isBetter))
  }

  private static func isBetter(_ left: Row, _ right: Row) -> Bool {
    let (a, b) = (left.tally.winRate ?? 0, right.tally.winRate ?? 0)
    if a != b { return a > b }
    if left.tally.closed != right.tally.closed { return left.tally.closed > right.tally.closed }
    return left.segments.map(\.description)
      .lexicographicallyPrecedes(right.segments.map(\.description))
  }

  /// Marks the rows that no other row beats in both win rate and value per deal.
  private static func front(_ rows: [Row]) -> [Row] {
    let values = rows.map { $0.tally.valuePerDeal ?? 0 }
    var (marked, highest, start) = (rows, -Double.infinity, 0)
    while start < rows.count {
      var end = start
      while end < rows.count, rows[end].tally.winRate == rows[start].tally.winRate { end += 1 }
      guard let top = values[start..<end].max() else { break }
      for row in start..<end where values[row] == top && top > highest {
        marked[row].isOnFront = true
      }
      (highest, start) = (max(highest, top), end)
    }
    return marked
  }
}

extension Combinations.Row {
  fileprivate init(_ node: Int, in search: OutcomeSearch) {
    self.init(
      segments: search.segments(of: node), tally: search.tallies[node],
      pValue: Normal.twoSidedP(search.zs[node]), adjustedP: search.adjustedP(of: node))
  }
}
