extension ExportFiles {
  /// The closed deals of the one file of deals counted into cells, with nothing taken in.
  ///
  /// All that the file says is known as of its newest day.
  /// - Throws: `IngestError` where the file is refused or there is another file of deals, and
  ///   `CubeError` where no deal of it is closed.
  public func cube(
    settings: WorkspaceSettings, length: Period.Length, basis: Basis
  ) throws -> (cube: Cube, report: IngestReport) {
    let export = try onlyExport()
    let report = export.report
    try report.refuseTooManyFindings()
    guard let book = export.book(bandCuts: settings.bandCuts)?.prepared(by: settings) else {
      throw CubeError.noClosedDeals(asOf: report.newestDay ?? Day(number: 0))
    }
    let cube = try Cube(
      of: book, calendar: settings.calendar, length: length, basis: basis, where: .all)
    guard !cube.periods.isEmpty else { throw CubeError.noClosedDeals(asOf: book.asOf) }
    return (cube, report)
  }
}
