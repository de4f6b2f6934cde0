@testable import Engine
import Testing

private func test(on book: DealBook) -> RollingTest {
  RollingTest(book: book, reps: RepHistory(of: book), draw: SeededDraw(seed: 1))
}

@Test func everyDealOfTheYoungestThirdIsInOneWindow() throws {
  let book = PlantedDeals().book()
  let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))

  let windows = test(on: book).windows(of: mature)
  let rows = windows.flatMap(\.rows)

  #expect(windows.count == 4)
  #expect(Set(rows).count == rows.count)
  #expect(Set(mature.rows.suffix(mature.rows.count / 3)).isSubset(of: rows))
  for window in windows {
    #expect(window.rows.allSatisfy { book.created[$0] > window.knownOn })
  }
}

@Test func outcomesAfterAWindowDoNotChangeItsProbabilities() throws {
  let deals = PlantedDeals().deals
  let asOf = PlantedDeals.firstDay.advanced(by: 729)
  let book = DealBook(of: deals, asOf: asOf)
  let mature = try #require(MatureDeals(in: book, knownOn: asOf.number))
  let windows = test(on: book).windows(of: mature)
  let end = try #require(windows[0].rows.map { book.closed[$0] }.max())
  let changed = deals.map { deal in
    var deal = deal
    let closed = deal.closed?.number ?? 0
    if closed >= end { deal.outcome = deal.outcome == .won ? .lost : .won }
    return deal
  }

  let judged = try test(on: book).judgedWindows(of: mature)
  let before = judged.flatMap(\.judgements)
  let after = try test(on: DealBook(of: changed, asOf: asOf)).judgedWindows(of: mature)
    .flatMap(\.judgements)

  let count = judged[0].judgements.count
  #expect(before.count == after.count)
  #expect(
    before.prefix(count).map(\.probability) == after.prefix(count).map(\.probability))
  #expect(before.map(\.isWon) != after.map(\.isWon))
}

@Test func dealsAreJudgedWhereverTheyWereOpenBesideTheRateOfTheSameAges() throws {
  let book = PlantedDeals().book()
  let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))
  let windows = test(on: book).windows(of: mature)

  let judged = try test(on: book).judgedWindows(of: mature)

  for (window, found) in zip(windows, judged) {
    let known = try #require(MatureDeals(in: book, knownOn: window.knownOn))
    let ages = LandmarkAges(of: known.cycles)
    let recent = ages.landmarks(of: known.fifths.youngest, in: book)
    let rate = Double(recent.count { book.isWon($0.row) }) / Double(recent.count)
    #expect(found.landmarks == ages.landmarks(of: window.rows, in: book))
    #expect(found.judgements.map(\.deal) == found.landmarks.map(\.row))
    #expect(found.judgements.allSatisfy { $0.baseRate == rate })
  }
}

@Test func aShortHistoryJudgesNothing() throws {
  let book = PlantedDeals(count: 250).book()
  let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))

  #expect(try test(on: book).judgedWindows(of: mature).isEmpty)
}

@Test func aWindowHoldsTheDealsCreatedOnItsDays() throws {
  let book = PlantedDeals().book()
  let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))

  let windows = try test(on: book).judgedWindows(of: mature)

  #expect(windows.count == 4)
  for window in windows {
    #expect(window.landmarks.count == window.judgements.count)
    for landmark in window.landmarks {
      let created = Day(number: book.created[landmark.row])
      #expect((window.first...window.last).contains(created))
      #expect(landmark.day >= created.number)
    }
  }
}
