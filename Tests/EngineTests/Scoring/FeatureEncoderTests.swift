internal import Boosting
@testable import Engine
import Testing

private let firstDay = PlantedDeals.firstDay.number

private func known(_ deals: [Deal], on day: Day) -> [Deal] {
  deals.filter { $0.created <= day }.map { deal in
    guard let closed = deal.closed, closed > day else { return deal }
    var open = deal
    open.closed = nil
    open.outcome = nil
    return open
  }
}

@Test func aRowHoldsWhatIsKnownOnItsDay() throws {
  let deals =
    (0..<30).map {
      deal(
        "A\($0)", created: 0, closed: 10, won: $0 < 15, rep: $0 % 2 == 0 ? "ann" : "bo",
        region: "India")
    }
    + [deal("B", created: 33, closed: nil, amount: 99_900, region: "Chile")]
  let book = book(of: deals, asOf: 40)
  let schema = FeatureSchema(of: Array(0..<30), in: book)
  let encoder = FeatureEncoder(schema: schema, book: book, reps: RepHistory(of: book))

  let matrix = try encoder.matrix(of: [
    Landmark(row: 30, day: firstDay + 40, weight: 1), Landmark(row: 0, day: firstDay, weight: 1),
  ])

  #expect(schema.values.map(\.value) == ["SaaS", "India", "Core", "Inbound"])
  #expect(Array(matrix[row: 0]) == [6.9077554, 7, 2, 18 / 35, 1, 0, 1, 1])
  #expect(Array(matrix[row: 1].prefix(3)) == [9.210441, 0, 1])
  #expect(matrix[row: 1][matrix.columns + 3].isNaN)
  #expect(Array(matrix[row: 1].suffix(4)) == [1, 1, 1, 1])
}

/// Three deals in four are from Ads, the others from Events; of anything else too few have closed, or
/// enough to learn what it means.
@Test(arguments: [0, 29, 30])
func aValueThatNobodyHasLearnedStandsForAllOthers(rare: Int) throws {
  let closed = (0..<120 + rare).map { number in
    deal(
      "C\(number)", created: 0, closed: 10, won: number % 2 == 0,
      leadSource: number < 90 ? "Ads" : number < 120 ? "Events" : "Rare\(number)")
  }
  let open = [
    deal("O", created: 33, closed: nil, leadSource: "Podcast"),
    deal("P", created: 33, closed: nil, leadSource: "Ads"),
  ]
  let book = book(of: closed + open, asOf: 40)
  let schema = FeatureSchema(of: Array(0..<120 + rare), in: book)
  let rows = try FeatureEncoder(schema: schema, book: book, reps: RepHistory(of: book)).rows(
    of: book.openRows.map { Landmark(row: $0, day: firstDay + 40, weight: 1) })
  let sources = try #require(schema.attributes.firstIndex(of: .leadSource))
  let values = rows.rows(of: 0).map { Array(rows.matrix[row: $0])[sources...] }

  #expect(rows.deals == 2 && rows.rows(of: 1) == 1..<2)
  guard rare < 30 else {
    #expect(rows.blends.isEmpty && values == [[0, 0]])
    return
  }
  #expect(rows.rows(of: 0) == 2..<34)
  #expect(values.count { $0.elementsEqual([1, 0]) } == 24, "three in four of 32")
  #expect(values.count { $0.elementsEqual([0, 1]) } == 8)
  #expect(rows.averages(of: [9, 5] + (0..<32).map(Double.init)) == [15.5, 5])
}

/// Deals from X are won four times in five, from Y one time in five.
@Test func anUnseenValueNeitherSpeaksForADealNorAgainstIt() throws {
  let closed = (0..<900).map { number in
    let isFromX = number % 2 == 0
    return deal(
      "C\(number)", created: number / 3, closed: number / 3 + 20,
      won: (number / 2 % 5 == 0) != isFromX, leadSource: isFromX ? "X" : "Y")
  }
  let open = ["X", "Y", "new", ""].map {
    deal("O\($0)", created: 340, closed: nil, leadSource: $0)
  }
  let book = book(of: closed + open, asOf: 350)
  let model = try ScoringModel.train(on: book)
  let scores = try book.openRows.map { try #require(model.scores(of: book)[$0]) }
  let parts = scores.map { score in
    score.drivers.first { $0.attribute == "lead source" }?.contribution ?? 0
  }

  #expect(model.kind == .model)
  #expect(scores[0].probability > 0.7 && scores[1].probability < 0.3)
  for unseen in 2...3 {
    #expect(abs(scores[unseen].probability - 0.5) < 0.1)
    #expect(abs(parts[unseen]) < 0.2 && parts[0] > 1 && parts[1] < -1)
  }
  // What drivers add up to is as far from the log-odds for each deal.
  let starts = scores.map { score in
    LogOdds.of(score.probability) - score.drivers.reduce(0) { $0 + $1.contribution }
  }
  #expect(starts.allSatisfy { abs($0 - starts[0]) < 1e-4 })
}

/// Where nobody has seen what a missing amount means, the middle one stands for it, and no model says
/// anything of it; where deals without one have closed, it is learned.
@Test(arguments: [0, 29, 30])
func aMissingAmountIsTheMiddleOneUntilDealsWithoutOneHaveClosed(missing: Int) throws {
  let closed = (0..<91).map {
    deal("C\($0)", created: 0, closed: 10, won: $0 % 2 == 0, amount: Int64($0 + 1) * 100_000)
  }
  let without = (0..<missing).map {
    deal("M\($0)", created: 0, closed: 10, won: $0 % 2 == 0, amount: 0)
  }
  let open = [deal("O", created: 33, closed: nil, amount: 0)]
  let book = book(of: closed + without + open, asOf: 40)
  let schema = FeatureSchema(of: Array(0..<91 + missing), in: book)
  let row = try FeatureEncoder(schema: schema, book: book, reps: RepHistory(of: book))
    .matrix(of: [Landmark(row: 91 + missing, day: firstDay + 40, weight: 1)])

  if missing < 30 {
    // python3: math.log1p(46_000)
    #expect(abs(row.values[0] - 10.736418) < 1e-5)
  } else {
    #expect(row.values[0].isNaN)
  }
}

@Test(arguments: [250, 400, 600])
func featuresDoNotChangeWhenLaterRowsAreDeleted(day: Int) throws {
  let deals = PlantedDeals(count: 1500).deals
  let asOf = PlantedDeals.firstDay.advanced(by: day)
  let late = DealBook(of: deals, asOf: asOf.advanced(by: 400))
  let early = DealBook(of: known(deals, on: asOf), asOf: asOf)
  let schema = FeatureSchema(of: Array(0..<early.count), in: early)
  let rows = deals.indices.filter { deals[$0].created <= asOf }
  let lateRows = late.created.indices.filter { late.created[$0] <= asOf.number }

  func matrix(_ book: DealBook, _ rows: [Int]) throws -> [Float] {
    let encoder = FeatureEncoder(schema: schema, book: book, reps: RepHistory(of: book))
    return try encoder.matrix(
      of: rows.map { Landmark(row: $0, day: asOf.number, weight: 1) }
    ).values.map { $0.isNaN ? -1 : $0 }
  }

  #expect(rows.count == early.count)
  #expect(try matrix(early, Array(0..<early.count)) == matrix(late, lateRows))
}

@Test func progressBecomesNumbersAndStages() throws {
  let book = PlantedProgress(from: 300).book()
  let closed = book.created.indices.filter { book.closed[$0] != DealBook.openDay }
  let schema = FeatureSchema(of: closed, in: book)
  let encoder = FeatureEncoder(schema: schema, book: book, reps: RepHistory(of: book))
  let row = try #require(closed.first { book.progress[$0].contains { $0.stage == 1 } })
  let sighting = try #require(book.progress[row].first { $0.stage == 1 })

  let matrix = try encoder.matrix(of: [
    Landmark(row: row, day: sighting.day + 3, weight: 1),
    Landmark(row: row, day: book.created[row], weight: 1),
  ])

  #expect(Array(matrix[row: 0].dropFirst(4).prefix(3)) == [3, 0, 0])
  #expect(Array(matrix[row: 0].suffix(2)) == [0, 1])
  #expect(matrix[row: 1].dropFirst(4).prefix(3).allSatisfy { $0.isNaN })
  #expect(matrix[row: 1].suffix(2).allSatisfy { $0.isNaN })
}
