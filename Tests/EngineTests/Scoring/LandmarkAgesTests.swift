@testable import Engine
import Testing

@Test func weightsOfADealSumToOne() throws {
  let book = PlantedDeals().book()
  let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))

  let landmarks = LandmarkAges(of: mature.cycles).landmarks(of: mature.rows, in: book)
  let sums = Dictionary(grouping: landmarks, by: \.row)
    .mapValues { $0.reduce(0) { $0 + $1.weight } }

  #expect(sums.count == mature.rows.count)
  #expect(sums.values.allSatisfy { abs($0 - 1) < 1e-6 })
}

@Test func aDealIsLookedAtOnlyWhileItWasOpen() throws {
  let book = PlantedDeals().book()
  let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))
  let ages = LandmarkAges(of: mature.cycles)

  let landmarks = ages.landmarks(of: mature.rows, in: book)

  #expect(ages.days.count == 5)
  #expect(landmarks.allSatisfy { $0.day < book.closed[$0.row] })
  #expect(landmarks.allSatisfy { $0.day >= book.created[$0.row] })
}

@Test func aDealClosedOnItsFirstDayCountsAtCreation() {
  let book = book(of: [deal("A", created: 3, closed: 3)], asOf: 10)
  let ages = LandmarkAges(of: CycleSpread([0, 10, 20, 30]))

  let landmarks = ages.landmarks(of: [0], in: book)

  #expect(landmarks == [Landmark(row: 0, day: book.created[0], weight: 1)])
}

@Test func singleLandmarkIsOneOfTheDealsOwn() throws {
  let book = PlantedDeals(count: 300).book()
  let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))
  let ages = LandmarkAges(of: mature.cycles)

  let singles = ages.single(of: mature.rows, in: book, by: SeededDraw(seed: 3))

  #expect(singles.map(\.row) == mature.rows)
  #expect(singles.allSatisfy { $0.day == book.created[$0.row] || $0.day < book.closed[$0.row] })
  #expect(Set(singles.map { $0.day - book.created[$0.row] }).count == ages.days.count)
}
