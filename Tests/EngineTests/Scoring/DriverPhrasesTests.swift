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

/// Of a product that is won more often than others a part may speak against a deal all the same.
@Test(arguments: [(0.3, false), (-0.3, true), (-0.01, false)])
func aPartThatSpeaksAgainstItsComparisonSaysSo(contribution: Double, isTold: Bool) {
  let closed = (0..<80).map {
    deal(
      "C\($0)", created: 0, closed: 9, won: $0 % 4 == 0 || $0 % 2 == 1,
      product: $0 % 2 == 1 ? "Pro" : "Core")
  }
  let book = book(of: closed + [deal("O", created: 5, closed: nil, product: "Pro")], asOf: 10)
  var phrases = DriverPhrases(DriverWords(of: book))
  let driver = phrases.driver(.product, of: 80, contribution: contribution)

  #expect(driver.sentence.hasPrefix("deals for Pro win 100 %, all deals 75 %, n = 40"))
  #expect(driver.sentence.hasSuffix("but otherwise among deals like this one") == isTold)
}

@Test func attributesStandAtTheirPlaces() {
  #expect(ScoreAttribute.allCases.map(\.index) == Array(ScoreAttribute.allCases.indices))
}
