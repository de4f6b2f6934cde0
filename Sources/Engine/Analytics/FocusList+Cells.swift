extension FocusList {
  /// What the deals are divided by: where they come from, neither how large they are, which decides
  /// their value by itself, nor whose they are, which the leaderboard judges fairly.
  static let dimensions: [Dimension] = [.industry, .region, .product, .leadSource]

  /// Judges the combinations of up to `depth` values.
  public init(of cells: JointCells, in scope: DealScope, depth: Int, per measure: ValueMeasure) {
    let cells = cells.inOrder()
    let lattice = Lattice(of: cells, depth: depth) { _, closed in closed > 0 }
    let tallies = lattice.sums(of: cells.after)
    let total = cells.after.reduce(.zero, +)
    let enough = max(2, scope.minimumSample)
    let groups = Self.groups(of: lattice, tallies)
    let judgements = groups.map { nodes in
      FocusFamily(
        nodes.map { tallies[$0] }.filter { $0.closed >= enough }, of: total, per: measure)
    }
    let adjusted = FamilyWise.adjusted(judgements.map { $0.effects?.pValue })
    families = groups.indices.map { index in
      Family(
        dimensions: lattice.nodes[groups[index][0]].dimensions.map { cells.dimensions[$0] },
        judged: groups[index].count { tallies[$0].closed >= enough },
        pValue: judgements[index].effects?.pValue, adjustedP: adjusted[index])
    }
    let all = zip(groups.indices, families).flatMap { index, family in
      groups[index].map { node in
        Row(
          lattice.segments(of: lattice.nodes[node], in: cells), tallies[node], of: total,
          per: measure, judged: tallies[node].closed >= enough ? judgements[index] : nil,
          differs: family.differs, family: index)
      }
    }
    rows = Self.markingImplied(all).sorted(by: Self.comesFirst)
    (self.scope, self.depth, self.measure, self.total) = (scope, depth, measure, total)
  }

  /// The nodes by their dimensions, without those that repeat the deals of a shorter combination.
  private static func groups(of lattice: Lattice, _ tallies: [WinTally]) -> [[Int]] {
    var groups: [[Int]] = []
    for node in lattice.nodes.indices {
      let repeats = lattice.parents(of: node).contains {
        tallies[$0].closed == tallies[node].closed
      }
      if repeats { continue }
      let last = groups.last.map { lattice.nodes[$0[0]].dimensions }
      if last == lattice.nodes[node].dimensions {
        groups[groups.count - 1].append(node)
      } else {
        groups.append([node])
      }
    }
    return groups
  }

  /// The rows, those marked whose advice says no more than that of a shorter combination.
  private static func markingImplied(_ rows: [Row]) -> [Row] {
    let advised = rows.filter { $0.advice == .focus || $0.advice == .deprioritise }
    let bySegments = Dictionary(
      advised.map { (Set($0.segments), $0) }, uniquingKeysWith: { first, _ in first })
    return rows.map { row in
      var row = row
      row.isImplied = shorter(than: row.segments).contains { segments in
        guard let other = bySegments[segments], other.advice == row.advice,
          let value = other.shrunken, let interval = row.interval
        else { return false }
        return interval.lower <= value && value <= interval.upper
      }
      return row
    }
  }

  /// The combinations of one or two of up to three segments.
  private static func shorter(than segments: [Segment]) -> [Set<Segment>] {
    let single = segments.count > 1 ? segments.map { Set([$0]) } : []
    let pairs = segments.count > 2 ? segments.map { Set(segments).subtracting([$0]) } : []
    return single + pairs
  }

  private static func comesFirst(_ left: Row, _ right: Row) -> Bool {
    let (a, b) = (left.shrunken ?? -.infinity, right.shrunken ?? -.infinity)
    if a != b { return a > b }
    if left.tally.closed != right.tally.closed { return left.tally.closed > right.tally.closed }
    return left.segments.map(\.description)
      .lexicographicallyPrecedes(right.segments.map(\.description))
  }
}

extension FocusList.Row {
  fileprivate init(
    _ segments: [Segment], _ tally: WinTally, of whole: WinTally, per measure: ValueMeasure,
    judged: FocusFamily?, differs: Bool, family: Int
  ) {
    let estimate = judged?.shrunken(tally)
    self.init(
      segments: segments, tally: tally, value: measure.value(of: tally),
      shrunken: estimate?.value, interval: estimate?.interval,
      advice: judged == nil
        ? .tooFewDeals
        : Self.advice(differs ? estimate?.interval : nil, all: measure.value(of: whole)),
      family: family)
  }

  private static func advice(_ interval: Interval?, all: Double?) -> FocusList.Advice {
    guard let interval, let all else { return .noEvidence }
    return interval.lower > all ? .focus : interval.upper < all ? .deprioritise : .noEvidence
  }
}
