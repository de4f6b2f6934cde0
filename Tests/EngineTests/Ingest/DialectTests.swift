import Testing

@testable import Engine

@Suite struct DialectTests {
  @Test(arguments: Dialect.known.filter { $0.kind == .deals })
  func aDialectKnowsWhatADealNeeds(dialect: Dialect) {
    let fields = Set(dialect.columns.map(\.field))

    #expect(!fields.isDisjoint(with: [.id, .name]))
    #expect(fields.isSuperset(of: [.created, .amount, .stage, .rep]))
    #expect(!fields.isDisjoint(with: [.closed, .close, .wonOn]))
    #expect(!fields.isDisjoint(with: [.outcome, .isWon]) || dialect.closingStages != nil)
    #expect(fields.count == dialect.columns.count)
  }

  @Test(arguments: Dialect.known)
  func everySignatureIsOfColumnsThatTheDialectReadsOrOfItsOwn(dialect: Dialect) throws {
    let headers = try #require(dialect.signatures.first).headers

    #expect(dialect.isNamed(by: Set(headers.map { Dialect.folded($0) })))
    #expect(!dialect.isNamed(by: Set(headers.dropFirst().map { Dialect.folded($0) })))
  }

  @Test(arguments: Dialect.known)
  func whatIsLookedUpStandsInADirectoryThatIsKnown(dialect: Dialect) {
    for lookup in dialect.lookups {
      let directory = Dialect.known.first { $0.name == lookup.directory }

      #expect(directory?.kind == .directory)
      #expect(dialect.columns.contains { $0.field == lookup.key })
    }
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
