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
    let whole = (cells.before.reduce(.zero, +), cells.after.reduce(.zero, +))
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

extension ChangeDrivers.Finding {
  fileprivate init(
    _ whole: (WinTally, WinTally), _ round: DriverSearch, _ choice: DriverSearch.Choice
  ) {
    let tally = round.tally(of: choice.node)
    let moves = SetMoves(of: tally, in: whole)
    self.init(
      segments: round.segments(of: choice.node), closedBefore: tally.before.closed,
      closedAfter: tally.after.closed, rateBefore: tally.before.winRate,
      rateAfter: tally.after.winRate, shareChange: moves.share.value,
      shareChangeZ: moves.share.z, contribution: moves.contribution.value,
      contributionZ: moves.contribution.z, rateAgainstRest: moves.rateAgainstRest?.value,
      rateAgainstRestZ: moves.rateAgainstRest?.z, pValue: Normal.twoSidedP(choice.z),
      adjustedP: choice.adjustedP)
  }
}
