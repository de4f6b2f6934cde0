extension ExportFiles {
  /// The closed deals of the one file of deals counted into cells, with nothing taken in.
  ///
  /// All that the file says is known as of its newest day. The cube may lack the amount bands.
  /// - Throws: `IngestError` where the file is refused or there is another file of deals, and
  ///   `CubeError` where it holds no deal, or none that is closed.
  public func cube(
    settings: WorkspaceSettings, length: Period.Length, basis: Basis
  ) throws -> (cube: Cube, report: IngestReport) {
    var loader = try onlyLoader()
    let rule = CountingRule(calendar: settings.calendar, length: length, basis: basis)
    let counted = settings.aliases.isEmpty ? try loader.cube(by: rule) : nil
    let (cube, report) = try counted ?? Self.cube(of: loader.load(), settings: settings, by: rule)
    guard let newest = report.newestDay else { throw CubeError.noDeals }
    guard let cube, !cube.periods.isEmpty else { throw CubeError.noClosedDeals(asOf: newest) }
    return (cube, report)
  }

  private static func cube(
    of export: Export, settings: WorkspaceSettings, by rule: CountingRule
  ) throws -> (cube: Cube?, report: IngestReport) {
    try export.report.refuseTooManyFindings()
    let book = export.book(bandCuts: settings.bandCuts)?.prepared(by: settings)
    return (try book.map { try Cube(of: $0, by: rule) }, export.report)
  }
}

extension ExportLoader {
  /// The closed deals counted as they are read, without amount bands; no cube of no deals.
  /// - Returns: `nil` where only the book of all deals can tell.
  mutating func cube(
    by rule: CountingRule
  ) throws(IngestError) -> (cube: Cube?, report: IngestReport)? {
    guard rule.basis != .usual, let found = try gather(into: IncomingDeals(rule)),
      !found.deals.endings.areToldByAmounts
    else { return nil }
    return (Cube(of: found.deals, dictionaries: found.dictionaries), found.report)
  }
}

extension Cube {
  /// Counts all closed deals of a book.
  init(of book: DealBook, by rule: CountingRule) throws(CubeError) {
    try self.init(
      of: book, calendar: rule.calendar, length: rule.length, basis: rule.basis, where: .all)
  }
}
