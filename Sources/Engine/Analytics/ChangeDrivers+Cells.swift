extension ChangeDrivers {
  /// What a combination of a deal's attributes and its owner may be searched by.
  static let dimensions: [Dimension] = [
    .industry, .region, .product, .leadSource, .amountBand, .rep,
  ]
  static let mostFound = 5
  static let significance = 0.05

  /// Searches the combinations of up to `depth` values.
  ///
  /// The best one is taken while its adjusted p is 0.05 or less, its deals are removed, and the
  /// rest is searched again.
  /// - Throws: `CancellationError` soon after `isWanted` says that nobody waits for the answer.
  public init(
    of cells: JointCells, depth: Int, permutations: Int = 999, seed: UInt64 = 20_260_101,
    isWanted: @Sendable () -> Bool = { true }
  ) throws(CancellationError) {
    let whole = Whole(cells)
    var (remaining, found) = (cells, [Finding]())
    var first: (best: Finding?, tested: Int)?
    while found.count < Self.mostFound {
      let round = DriverSearch(remaining, depth: depth)
      let choice = try round.best(
        permutations: permutations, seed: seed &+ UInt64(found.count) << 32, isWanted: isWanted)
      let driver = choice.map { Finding(whole, round, $0) }
      first = first ?? (driver, round.tested)
      guard let choice, let driver, driver.adjustedP <= Self.significance else { break }
      found.append(driver)
      remaining = remaining.emptying(round.cells(of: choice.node))
    }
    self.init(
      tested: first?.tested ?? 0, found: found, best: first?.best, depth: depth,
      permutations: permutations, seed: seed)
  }
}

/// The two periods as a whole, which contributions are parts of.
private struct Whole {
  let before: WinTally
  let after: WinTally

  init(_ cells: JointCells) {
    before = cells.before.reduce(.zero, +)
    after = cells.after.reduce(.zero, +)
  }

  /// C(S) = [w1(S) − R̄ n1(S)]/N1 − [w0(S) − R̄ n0(S)]/N0.
  func contribution(_ tally: (before: WinTally, after: WinTally)) -> Double {
    let mean = ((before.winRate ?? 0) + (after.winRate ?? 0)) / 2
    func part(_ tally: WinTally, of whole: WinTally) -> Double {
      (Double(tally.won) - mean * Double(tally.closed)) / Double(max(1, whole.closed))
    }
    return part(tally.after, of: after) - part(tally.before, of: before)
  }

  func shareChange(_ tally: (before: WinTally, after: WinTally)) -> Double {
    Double(tally.after.closed) / Double(max(1, after.closed))
      - Double(tally.before.closed) / Double(max(1, before.closed))
  }
}

extension ChangeDrivers.Finding {
  fileprivate init(_ whole: Whole, _ round: DriverSearch, _ choice: DriverSearch.Choice) {
    let tally = round.tally(of: choice.node)
    segments = round.segments(of: choice.node)
    (closedBefore, closedAfter) = (tally.before.closed, tally.after.closed)
    (rateBefore, rateAfter) = (tally.before.winRate, tally.after.winRate)
    shareChange = whole.shareChange(tally)
    contribution = whole.contribution(tally)
    pValue = Normal.twoSidedP(choice.z)
    adjustedP = choice.adjustedP
  }
}
