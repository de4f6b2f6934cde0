@testable import Engine
import Testing

@Test func calibratedProbabilitiesMatchTheOddsThatWerePlanted() throws {
  let book = PlantedDeals(count: 6000).book()
  let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))
  let reps = RepHistory(of: book)

  let trees = try #require(try CalibratedTrees(learning: mature, of: book, reps: reps))
  let landmarks = book.openRows.map { Landmark(row: $0, day: book.asOf.number, weight: 1) }
  let probabilities = try trees.probabilities(of: landmarks, in: book, reps: reps)

  func mean(_ source: String) -> Double {
    let chosen = zip(book.openRows, probabilities)
      .filter { book.value(of: $0.0, in: .leadSource) == source }.map(\.1)
    return chosen.reduce(0, +) / Double(chosen.count)
  }
  #expect(probabilities.allSatisfy { (0...1).contains($0) })
  #expect(abs(mean("Referral") - 0.74) < 0.06)
  #expect(abs(mean("Inbound") - 0.48) < 0.06)
  #expect(abs(mean("Partner") - 0.23) < 0.06)
}

@Test func fourDealsCannotBeSplit() throws {
  let book = book(of: [deal("A", created: 0, closed: 4)], asOf: 40)
  let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))

  #expect(try CalibratedTrees(learning: mature, of: book, reps: RepHistory(of: book)) == nil)
}
