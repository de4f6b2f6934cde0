@testable import Engine
import Foundation
import Testing

private func columns(_ schema: FeatureSchema, _ attribute: ScoreAttribute) -> [String] {
  schema.values.filter { $0.attribute == attribute }.map(\.value)
}

@Test func frequentValuesGetAColumnMostFrequentFirst() {
  let deals = (0..<100).map {
    deal(
      "D\($0)", created: 0, closed: 9, rep: $0 < 50 ? "Ada" : "Bo",
      leadSource: $0 < 60 ? "Event" : $0 < 90 ? "Ads" : "Rare")
  }
  let book = book(of: deals, asOf: 10)

  let schema = FeatureSchema(of: Array(0..<100), in: book)

  #expect(columns(schema, .leadSource) == ["Event", "Ads"])
  #expect(schema.attributes.prefix(4) == [.amount, .age, .month, .rep])
  #expect(schema.monotone == [0, 0, 0, 1, 0, 0, 0, 0, 0])
}

@Test func aDimensionOfManyValuesKeepsTheLargest() {
  let deals = (0..<20).flatMap { value in
    (0..<30 + value).map { deal("D\(value)-\($0)", created: 0, closed: 9, industry: "I\(value)") }
  }
  let book = book(of: deals, asOf: 10)

  let schema = FeatureSchema(of: Array(deals.indices), in: book)

  #expect(columns(schema, .industry) == (5..<20).reversed().map { "I\($0)" })
}

@Test func anAmountKnownOnlyForWonDealsIsNotUsed() {
  let deals = (0..<100).map {
    deal("D\($0)", created: 0, closed: 9, won: $0 < 50, amount: $0 < 50 ? 5000 : 0)
  }
  let book = book(of: deals, asOf: 10)

  #expect(!FeatureSchema(of: Array(0..<100), in: book).usesAmount)
}

@Test func theRateOfTheOnlyRepIsNotUsed() {
  let deals = (0..<100).map { deal("D\($0)", created: 0, closed: 9, rep: $0 == 0 ? "Ada" : "Bo") }
  let book = book(of: deals, asOf: 10)

  #expect(FeatureSchema(of: Array(0..<100), in: book).numbers == [.amount, .age, .month, .rep])
  #expect(FeatureSchema(of: Array(1..<100), in: book).numbers == [.amount, .age, .month])
}

@Test func progressThatEnoughDealsShowHasColumns() {
  let book = PlantedProgress().book()
  let closed = book.created.indices.filter { book.closed[$0] != DealBook.openDay }

  let schema = FeatureSchema(of: closed, in: book)

  #expect(schema.progress == [.stage, .daysInStage, .closeDatePushes, .daysOverdue])
  #expect(
    schema.numbers == [.amount, .age, .month, .rep, .daysInStage, .closeDatePushes, .daysOverdue])
  #expect(columns(schema, .stage) == ["Demo", "Offer"])
  #expect(Array(schema.monotone.prefix(7)) == [0, 0, 0, 1, 0, -1, -1])
}

@Test func progressIsNotLearnedFromUnlessItIsAllowed() {
  let book = PlantedProgress().book()
  let closed = book.created.indices.filter { book.closed[$0] != DealBook.openDay }

  let schema = FeatureSchema(of: closed, in: book, allowing: [.daysInStage])

  #expect(schema.progress == [.daysInStage])
  #expect(columns(schema, .stage).isEmpty)
}

@Test func aSchemaOfBeforeProgressWasLearnedFromHasNone() throws {
  let stored = #"{"usesAmount":true,"values":[{"attribute":"region","value":"India"}]}"#

  let schema = try JSONDecoder().decode(FeatureSchema.self, from: Data(stored.utf8))

  #expect(!schema.usesProgress)
  #expect(schema.attributes == [.amount, .age, .month, .rep, .region])
  #expect(
    try JSONDecoder().decode(FeatureSchema.self, from: JSONEncoder().encode(schema)) == schema)
}
