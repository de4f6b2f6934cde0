internal import Engine

/// One pass over a book's deals that writes every export file at once and counts along the way.
struct ExportPass {
  private let maker: DealMaker
  private let rows: RowWriter
  private let weeks: WeeklyHistory
  private let deals: ExportFile
  /// One file per week; none without history.
  private let pipelines: [ExportFile]
  private var tally: Tally

  /// Opens the files; the folder is there, and `history` in it where that is wanted.
  init(of maker: DealMaker, folder: String, history: Bool) throws(SynthesisError) {
    self.maker = maker
    rows = RowWriter(market: maker.market, plan: maker.plan, count: maker.count)
    weeks = WeeklyHistory(plan: maker.plan)
    deals = try ExportFile(at: folder + "/deals.csv")
    pipelines = history ? try Self.open(weeks, in: folder + "/history") : []
    tally = Tally(market: maker.market, plan: maker.plan)
  }

  /// The truths of the deals written so far.
  var truths: [Truth] {
    let book = TruthBook(market: maker.market, plan: maker.plan, tally: tally)
    return book.truths + (pipelines.isEmpty ? [] : [book.stages])
  }

  /// Writes all deals; gives the files, none of which has its name yet, in the order in which to
  /// import them.
  mutating func write() throws(SynthesisError) -> [ExportFile] {
    let files = pipelines + [deals]
    for file in files { try file.add { $0 += Array(RowWriter.header.utf8) } }
    for number in 0..<maker.count {
      let deal = maker.deal(number)
      try deals.add { rows.add(deal, asOf: maker.plan.end.number, to: &$0) }
      try addToHistory(deal)
      tally.add(deal)
    }
    for file in files { try file.flush() }
    return files
  }

  private func addToHistory(_ deal: SyntheticDeal) throws(SynthesisError) {
    guard !pipelines.isEmpty else { return }
    for week in weeks.exports(holding: deal) {
      try pipelines[week].add { rows.add(deal, asOf: weeks.days[week].number, to: &$0) }
    }
  }

  private static func open(
    _ weeks: WeeklyHistory, in folder: String
  ) throws(SynthesisError) -> [ExportFile] {
    var files: [ExportFile] = []
    for day in weeks.days {
      files.append(try ExportFile(at: folder + "/" + WeeklyHistory.name(of: day)))
    }
    return files
  }
}
