import Testing

@testable import Engine

@Suite struct SeenProgressTests {
  private func seen(from day: Int32, count: Int = 2500) -> SeenProgress {
    let book = PlantedProgress(deals: PlantedDeals(count: count), from: day).book()
    let closed = book.created.indices.filter { book.closed[$0] != DealBook.openDay }
    return SeenProgress(of: closed, in: book)
  }

  @Test func everyAttributeOfManyDealsIsSeen() {
    #expect(seen(from: 0).attributes == ScoreAttribute.progress)
    #expect(seen(from: 0).stageColumns.map(\.value) == ["Demo", "Offer"])
  }

  @Test func twoHundredDealsAreNeeded() {
    #expect(seen(from: 0, count: 150).attributes.isEmpty)
  }

  @Test func withoutAnyExportNothingIsSeen() {
    let book = PlantedDeals().book()

    #expect(SeenProgress(of: Array(0..<book.count), in: book).attributes.isEmpty)
  }

  @Test func whatIsSeenOnTheLastDayOfADealTellsItsEnd() {
    let plain = PlantedDeals().book()
    let closed = plain.created.indices.filter { plain.closed[$0] != DealBook.openDay }
    var progress = DealProgress(stages: ValueDictionary(["Demo"]))
    for row in 0..<plain.count {
      progress.append([.of(day: plain.closed[row])], created: plain.created[row])
    }

    #expect(SeenProgress(of: closed, in: plain.with(progress)).attributes.isEmpty)
  }
}
