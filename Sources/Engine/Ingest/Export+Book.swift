extension Export {
  /// The book of the deals as of the newest day of which the export tells; `nil` without deals.
  ///
  /// It needs no store: what an export says is all that is known.
  func book(bandCuts: AmountBandCuts? = nil) -> DealBook? {
    guard let day = deals.endings.newestDay else { return nil }
    return DealBook(
      created: deals.created, closed: deals.closed, outcome: deals.outcome, amount: deals.amount,
      codes: deals.codes, dictionaries: dictionaries, asOf: day, bandCuts: bandCuts)
  }
}
