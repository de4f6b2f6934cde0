import Testing

@testable import Engine

@Suite struct DialectTests {
  @Test(arguments: Dialect.known)
  func aDialectKnowsWhatADealNeeds(dialect: Dialect) {
    let required = Set(dialect.columns.filter(\.isRequired).map(\.field))

    #expect(required.isSuperset(of: [.id, .created, .closed, .outcome, .amount]))
    #expect(Set(dialect.columns.map(\.field)).count == dialect.columns.count)
    #expect(!dialect.wonWords.isEmpty && !dialect.lostWords.isEmpty)
  }

  @Test func namesAreUnique() {
    #expect(Set(Dialect.known.map(\.name)).count == Dialect.known.count)
    #expect(Dialect.known.map(\.name).contains("seed"))
  }

  @Test func aFoldedHeaderIsLettersAndDigits() {
    #expect(Dialect.folded(" Deal_ID* ") == "dealid")
    #expect(Dialect.folded("Est. close date 2") == "estclosedate2")
  }
}
