@testable import Engine
import Testing

@Test func everyLookWeighsTheSameAndADealAboutOne() throws {
  let book = PlantedDeals().book()
  let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))

  let landmarks = LandmarkAges(of: mature.cycles).landmarks(of: mature.rows, in: book)

  #expect(Set(landmarks.map(\.weight)).count == 1)
  #expect(Set(landmarks.map(\.row)).count == mature.rows.count)
  let sum = landmarks.reduce(0) { $0 + $1.weight }
  #expect(abs(Double(sum) / Double(mature.rows.count) - 1) < 0.05)
}

/// Of deals of which the lost ones last longer, what the looks at an age say is the share of wins among
/// the deals that are open at it.
@Test func looksAtAnAgeAreWonAsOftenAsDealsThatAreOpenAtIt() {
  let deals = (0..<4000).map { index in
    let isWon = index % 2 == 0
    let cycle = isWon ? 10 + index % 40 : 10 + index % 120
    return deal("D\(index)", created: 0, closed: cycle, won: isWon, amount: Int64(100 + index))
  }
  let book = book(of: deals, asOf: 400)
  let ages = LandmarkAges(
    of: CycleSpread(book.closed.indices.map { book.closed[$0] - book.created[$0] }))
  let first = book.created[0]
  let rows = Array(deals.indices)
  let looks = ages.landmarks(of: rows, in: book)

  var (surplus, variance) = (0.0, 0.0)
  for look in looks {
    let age = look.day - first
    let open = rows.filter { age == 0 || book.closed[$0] - first > age }
    let rate = Double(open.count { book.isWon($0) }) / Double(open.count)
    surplus += (book.isWon(look.row) ? 1 : 0) - rate
    variance += rate * (1 - rate)
  }
  #expect(abs(surplus) < 3 * variance.squareRoot())
}

@Test func everyAgeIsLookedAt() {
  let deals = (0..<2000).map {
    deal("D\($0)", created: 0, closed: 1 + $0 % 50, won: true, amount: Int64($0))
  }
  let book = book(of: deals, asOf: 400)
  let ages = LandmarkAges(
    of: CycleSpread(book.closed.indices.map { book.closed[$0] - book.created[$0] }))

  let looks = ages.landmarks(of: Array(deals.indices), in: book)

  #expect(Set(looks.map { $0.day - book.created[0] }) == Set(0..<50))
}

@Test func aDealIsLookedAtOnlyWhileItWasOpen() throws {
  let book = PlantedDeals().book()
  let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))
  let ages = LandmarkAges(of: mature.cycles)

  let landmarks = ages.landmarks(of: mature.rows, in: book)

  #expect(ages.spans.count == 10)
  #expect(landmarks.allSatisfy { $0.day < book.closed[$0.row] })
  #expect(landmarks.allSatisfy { $0.day >= book.created[$0.row] })
}

@Test func aDealClosedOnItsFirstDayCountsAtCreation() {
  let book = book(of: [deal("A", created: 3, closed: 3)], asOf: 10)
  let ages = LandmarkAges(of: CycleSpread([0, 10, 20, 30]))

  let landmarks = ages.landmarks(of: [0], in: book)

  #expect(landmarks == [Landmark(row: 0, day: book.created[0], weight: ages.weight)])
}
