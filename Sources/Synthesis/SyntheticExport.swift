internal import Glibc
public import Engine

/// A made-up CRM export in which known facts are planted, for demonstrations and tests.
///
/// The same arguments give the same bytes on every machine. Deals come in order of creation.
public struct SyntheticExport: Sendable {
  public let deals: Int
  public let seed: UInt64
  /// Part of the deals that is open on the last day; met within a fifth in books of thousands.
  public let openShare: Double
  /// The day of the export; nothing happens after it.
  public let endingOn: Day
  /// Complete quarters in the book, the running one not counted.
  public let quarters: Int

  /// Wishes outside of 0.01...0.5 for the share and 1...60 for the quarters are moved inside.
  public init(
    deals: Int, seed: UInt64, openShare: Double = 0.05, endingOn: Day, quarters: Int = 9
  ) {
    self.deals = max(0, deals)
    self.seed = seed
    self.openShare = openShare > 0.01 ? min(0.5, openShare) : 0.01
    self.endingOn = endingOn
    self.quarters = min(60, max(1, quarters))
  }

  /// Writes `deals.csv` and `truths.json` and, with history, `history/pipeline-YYYY-MM-DD.csv`
  /// for each of the last 26 weeks; gives the paths in the order in which to import them.
  ///
  /// The folder is made when it is missing. A file that cannot be written whole is not left.
  public func write(to folder: String, history: Bool) throws(SynthesisError) -> [String] {
    try Self.make(folder: folder)
    let written = history ? try writeHistory(to: folder + "/history") : []
    try writeDeals(to: folder + "/deals.csv")
    return written + [folder + "/deals.csv"]
  }

  var maker: DealMaker {
    let market = Market()
    let plan = BookPlan(
      market: market, openShare: openShare, endingOn: endingOn, quarters: quarters)
    return DealMaker(market: market, plan: plan, count: deals, seed: seed)
  }

  private func writeDeals(to path: String) throws(SynthesisError) {
    let maker = maker
    let writer = RowWriter(market: maker.market, plan: maker.plan, count: deals)
    var file = try ExportFile(at: path)
    try file.add { $0 += Array(RowWriter.header.utf8) }
    for number in 0..<deals {
      let deal = maker.deal(number)
      try file.add { writer.add(deal, asOf: endingOn.number, to: &$0) }
    }
    try file.finish()
  }

  private func writeHistory(to folder: String) throws(SynthesisError) -> [String] {
    try Self.make(folder: folder)
    return []
  }

  private static func make(folder: String) throws(SynthesisError) {
    guard mkdir(folder, 0o755) != 0, errno != EEXIST else { return }
    throw .folderNotMade(path: folder, reason: SystemReason.text(of: errno))
  }
}
