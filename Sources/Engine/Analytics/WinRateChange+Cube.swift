extension WinRateChange {
  /// Splits the change between two periods of a cube by one dimension.
  ///
  /// Without closed deals in the earlier period there is no change, and no line.
  ///
  /// - Throws: `CubeError` when the later period lies outside the data.
  public init(
    of cube: Cube, dimension: Dimension, from before: Period, to after: Period, weight: Weight,
    minimumSample: Int
  ) throws(CubeError) {
    try cube.require(after)
    let tallies = (cube.tallies(by: dimension, in: before), cube.tallies(by: dimension, in: after))
    let reps = RepDependence(of: cube, from: before, to: after, weight: weight)
    let split = MixAndRate(of: tallies, weight: weight, widening: reps.widening)
    let test = ChangeTest(
      from: cube.total(in: before), to: cube.total(in: after), weight: weight,
      widening: reps.widening)
    let lines = Self.lines(of: split, by: dimension, of: cube, cells: tallies)
    (self.dimension, self.weight, basis) = (dimension, weight, cube.basis)
    (filter, firstDays, repDependence) = (cube.filter, cube.firstDays, reps)
    self.before = Side(before, of: cube, rate: split.before.rate)
    self.after = Side(after, of: cube, rate: split.after.rate)
    (change, interval, detectable) = (test.change, test.interval, test.detectable)
    (pValue, isComparable) = (test.pValue, cube.isComparable(before, after))
    verdict = Verdict(
      p: test.pValue, closed: split.before.closed, split.after.closed,
      minimumSample: minimumSample, isComparable: isComparable)
    mix = Self.total(\.mix, of: lines, standardError: split.totalErrors.mix)
    rate = Self.total(\.rate, of: lines, standardError: split.totalErrors.rate)
    (entered, left) = (Self.sum(lines, of: .entered), Self.sum(lines, of: .left))
    self.lines = lines.sorted(by: Self.weighsMore)
    isSimpson = Self.isSimpson(lines, change: test.change)
    weightedSplit = WeightedSplit(from: tallies.0, to: tallies.1)
    sizeGap = SizeGap(of: cube, from: before, to: after)
    doubts = cube.doubts(before, after, weight) + reps.doubts
  }

  /// No lines, no rate in one of the periods, no effect.
  private static func total(
    _ effect: KeyPath<Line, Effect>, of lines: [Line], standardError: Double?
  ) -> Effect? {
    guard !lines.isEmpty else { return nil }
    return Effect(
      value: lines.reduce(0) { $0 + $1[keyPath: effect].value }, standardError: standardError)
  }

  private static func lines(
    of split: MixAndRate, by dimension: Dimension, of cube: Cube,
    cells: (ArraySlice<WinTally>, ArraySlice<WinTally>)
  ) -> [Line] {
    guard split.before.rate != nil, split.after.rate != nil else { return [] }
    // How far reps move apart says nothing about the line of one of them.
    let split = dimension == .rep ? split.widened(by: 1) : split
    let names = cube.values(of: dimension)
    let lines = zip(names.indices, zip(cells.0, cells.1)).compactMap { index, tallies -> Line? in
      guard tallies.0.closed + tallies.1.closed > 0 else { return nil }
      return Line(names[index], at: index, of: split, tallies)
    }
    return zip(lines, FalseDiscovery.adjusted(lines.map(\.pValue))).map { line, adjustedP in
      var line = line
      line.adjustedP = adjustedP
      return line
    }
  }

  private static func sum(_ lines: [Line], of status: Line.Status) -> Double {
    lines.reduce(0) { $1.status == status ? $0 + $1.contribution.value : $0 }
  }

  private static func weighsMore(_ left: Line, _ right: Line) -> Bool {
    let (a, b) = (abs(left.contribution.value), abs(right.contribution.value))
    return a == b ? left.segment < right.segment : a > b
  }

  private static func isSimpson(_ lines: [Line], change: Double?) -> Bool {
    let moves = lines.compactMap { line in
      line.rateBefore.flatMap { before in line.rateAfter.map { $0 - before } }
    }
    guard let change, moves.count > 1, moves.count == lines.count else { return false }
    return moves.allSatisfy { $0 > 0 } && change < 0 || moves.allSatisfy { $0 < 0 } && change > 0
  }
}

extension WinRateChange.Side {
  fileprivate init(_ period: Period, of cube: Cube, rate: Double?) {
    let total = cube.total(in: period)
    self.init(
      period: period, completeness: cube.completeness(of: period),
      coverage: cube.coverage(of: period)?.share ?? 0, closed: total.closed, won: total.won,
      rate: rate)
  }
}

extension WinRateChange.Line {
  fileprivate init(
    _ name: String, at index: Int, of split: MixAndRate, _ tallies: (WinTally, WinTally)
  ) {
    let (mix, rate, errors) = (split.mix(index), split.rate(index), split.errors(index))
    segment = name
    status = tallies.0.closed == 0 ? .entered : tallies.1.closed == 0 ? .left : .both
    (closedBefore, closedAfter) = (tallies.0.closed, tallies.1.closed)
    (shareBefore, shareAfter) = (split.before.share(index), split.after.share(index))
    rateBefore = split.before.segments[index].rate
    rateAfter = split.after.segments[index].rate
    self.mix = WinRateChange.Effect(value: mix, standardError: errors.mix)
    self.rate = WinRateChange.Effect(value: rate, standardError: errors.rate)
    contribution = WinRateChange.Effect(value: mix + rate, standardError: errors.contribution)
    pValue = Normal.twoSidedP(of: mix + rate, standardError: errors.contribution)
  }
}
