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
    return deal("D\(index)", created: 0, closed: cycle, won: isWon)
  }
  let book = book(of: deals, asOf: 400)
  let ages = LandmarkAges(
    of: CycleSpread(book.closed.indices.map { book.closed[$0] - book.created[$0] }))
  let first = book.created[0]
  let rows = Array(deals.indices)
  let looks = ages.landmarks(of: rows, in: book)

  for age in ages.days {
    let open = rows.filter { age == 0 || book.closed[$0] - first > age }
    let rate = Double(open.count { book.isWon($0) }) / Double(open.count)
    let seen = looks.filter { $0.day - first == age }
    let weights = seen.map { (isWon: book.isWon($0.row), weight: Double($0.weight)) }
    let won = weights.filter(\.isWon).map(\.weight).reduce(0, +)
    #expect(abs(won / weights.map(\.weight).reduce(0, +) - rate) < 1e-5)
  }
}

@Test func aDealIsLookedAtOnlyWhileItWasOpen() throws {
  let book = PlantedDeals().book()
  let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))
  let ages = LandmarkAges(of: mature.cycles)

  let landmarks = ages.landmarks(of: mature.rows, in: book)

  #expect(ages.days.count == 7)
  #expect(landmarks.allSatisfy { $0.day < book.closed[$0.row] })
  #expect(landmarks.allSatisfy { $0.day >= book.created[$0.row] })
}

@Test func aDealClosedOnItsFirstDayCountsAtCreation() {
  let book = book(of: [deal("A", created: 3, closed: 3)], asOf: 10)
  let ages = LandmarkAges(of: CycleSpread([0, 10, 20, 30]))

  let landmarks = ages.landmarks(of: [0], in: book)

  #expect(landmarks == [Landmark(row: 0, day: book.created[0], weight: ages.weight)])
}
