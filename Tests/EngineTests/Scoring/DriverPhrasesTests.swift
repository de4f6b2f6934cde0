import Testing

@testable import Engine

@Test func phrasesAskedAgainAreThoseAskedFirst() {
  let book = PlantedDeals(count: 300).book()
  let words = DriverWords(of: book)
  var kept = DriverPhrases(words)
  for row in book.openRows + book.openRows {
    for attribute in ScoreAttribute.allCases {
      var fresh = DriverPhrases(words)
      #expect(
        kept.driver(attribute, of: row, contribution: 0.5)
          == fresh.driver(attribute, of: row, contribution: 0.5))
    }
  }
  #expect(!book.openRows.isEmpty)
}

@Test func attributesStandAtTheirPlaces() {
  #expect(ScoreAttribute.allCases.map(\.index) == Array(ScoreAttribute.allCases.indices))
}
