/// The lines of the risk board, put together from what each folder knows of the open deals.
struct BoardRows {
  let stored: StoredBook
  let cycles: TypicalCycles
  let scores: [Int: DealScore]
  /// One per open row.
  let ids: [String]
  /// By the deal's key in the store.
  let stageSince: [Int64: Day]
  let expectedCloses: [Int64: Day]
  /// Rules with an open alert, by deal id.
  let alerts: [String: [String]]

  /// One line per open deal, in the order of the book.
  var all: [RiskBoard.Row] {
    zip(stored.book.openRows, ids).map { row, id in line(of: row, id: id) }
  }

  private func line(of row: Int, id: String) -> RiskBoard.Row {
    let (book, key) = (stored.book, stored.keys[row])
    return RiskBoard.Row(
      dealID: id, rep: book.value(of: row, in: .rep),
      industry: book.value(of: row, in: .industry), region: book.value(of: row, in: .region),
      product: book.value(of: row, in: .product),
      leadSource: book.value(of: row, in: .leadSource), stage: book.value(of: row, in: .stage),
      amount: Amount(minorUnits: book.amount[row]), created: Day(number: book.created[row]),
      expectedClose: expectedCloses[key], ageDays: book.ageDays(of: row),
      daysInStage: stageSince[key].map { $0.distance(to: book.asOf) }, score: scores[row],
      cycle: cycles.cycle(of: row), state: cycles.state(of: row), alerts: alerts[id] ?? [])
  }
}
