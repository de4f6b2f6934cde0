@testable import Engine
import Testing

private func columns(_ schema: FeatureSchema, _ attribute: ScoreAttribute) -> [String] {
  schema.values.filter { $0.attribute == attribute }.map(\.value)
}

@Test func frequentValuesGetAColumnMostFrequentFirst() {
  let deals = (0..<100).map {
    deal("D\($0)", created: 0, closed: 9, leadSource: $0 < 60 ? "Event" : $0 < 90 ? "Ads" : "Rare")
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
