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

  /// The parts of open deals that a book can have.
  public static let openShares = 0.01...0.5

  /// Wishes outside of `openShares` and of 1...60 quarters are moved inside.
  public init(
    deals: Int, seed: UInt64, openShare: Double = 0.05, endingOn: Day, quarters: Int = 9
  ) {
    self.deals = max(0, deals)
    self.seed = seed
    let shares = Self.openShares
    self.openShare =
      openShare > shares.lowerBound ? min(shares.upperBound, openShare) : shares.lowerBound
    self.endingOn = endingOn
    self.quarters = min(60, max(1, quarters))
  }

  /// Writes `deals.csv` and `truths.json` and, with history, `history/pipeline-YYYY-MM-DD.csv`
  /// for each of the last 26 weeks; gives the paths in the order in which to import them.
  ///
  /// The folder is made when it is missing. Where a file cannot be written whole, none is left, nor
  /// a folder made for it.
  public func write(to folder: String, history: Bool) throws(SynthesisError) -> [String] {
    let made = try Folder.make(history ? folder + "/history" : folder)
    do { return try writeFiles(in: folder, history: history) } catch {
      Folder.remove(made)
      throw error
    }
  }

  private func writeFiles(
    in folder: String, history: Bool
  ) throws(SynthesisError) -> [String] {
    var pass = try ExportPass(of: maker, folder: folder, history: history)
    let written = try pass.write()
    let text = TruthFile(export: self, truths: pass.truths).text
    let truths = try ExportFile(at: folder + "/truths.json")
    try truths.add { $0 += Array(text.utf8) }
    try truths.flush()
    for file in written + [truths] { try file.publish() }
    return written.map(\.path)
  }

  /// The planted truths with what they came to in this book; goes through all deals.
  public func truths() -> [Truth] {
    let maker = maker
    var tally = Tally(market: maker.market, plan: maker.plan)
    for number in 0..<deals { tally.add(maker.deal(number)) }
    return TruthBook(market: maker.market, plan: maker.plan, tally: tally).truths
  }

  var maker: DealMaker {
    let market = Market()
    let plan = BookPlan(
      market: market, openShare: openShare, endingOn: endingOn, quarters: quarters)
    return DealMaker(market: market, plan: plan, count: deals, seed: seed)
  }
}
