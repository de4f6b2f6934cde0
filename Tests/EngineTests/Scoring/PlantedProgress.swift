@testable import Engine

/// The planted deals, seen open every ten days from the second one on: a won deal is in "Offer" for
/// the second half of its life and is expected when it is won; a lost one stays in "Demo", and its
/// close date passes and is pushed again and again.
struct PlantedProgress {
  var deals = PlantedDeals()
  /// Sightings begin on this day after the first.
  var from: Int32 = 0

  func book(asOf day: Day? = nil) -> DealBook {
    let book = deals.book(asOf: day)
    let ends = deals.deals.filter { $0.created <= book.asOf }
    var progress = DealProgress(stages: ValueDictionary(["Demo", "Offer", ""]))
    for (row, deal) in ends.enumerated() {
      progress.append(sightings(of: deal, row: row, in: book), created: book.created[row])
    }
    return book.with(progress)
  }

  private func sightings(of deal: Deal, row: Int, in book: DealBook) -> [DealSighting] {
    guard let closed = deal.closed?.number else { return [] }
    let (created, isWon) = (deal.created.number, deal.outcome == .won)
    let days = stride(from: created + 2, to: min(closed, book.asOf.number + 1), by: 10)
    return days.filter { $0 >= PlantedDeals.firstDay.number + from }.map { day in
      var codes = SIMD8<UInt32>()
      for lane in 0..<Dimension.amountBand.index { codes[lane] = book.codes[lane][row] }
      codes[Dimension.stage.index] = isWon && day > (created + closed) / 2 ? 1 : 0
      return DealSighting(
        day: day, codes: codes, stageSince: nil, amount: book.amount[row],
        expectedClose: isWon ? closed + 5 : day / 40 * 40 + 20)
    }
  }
}
