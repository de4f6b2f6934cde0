import Testing

@testable import Engine

@Suite struct FeatureDeclarationTests {
  private let schema: FeatureSchema = {
    let book = PlantedProgress().book()
    return FeatureSchema(
      of: book.created.indices.filter { book.closed[$0] != DealBook.openDay }, in: book)
  }()

  @Test func everyColumnIsDeclaredOnce() {
    let declared = schema.declarations.map(\.attribute)

    #expect(Set(declared) == Set(schema.attributes))
    #expect(declared.count == Set(declared).count)
    #expect(Set(declared) == Set(ScoreAttribute.allCases))
  }

  @Test func nothingIsMadeFromWhatTellsTheOutcome() {
    for declaration in schema.declarations {
      #expect(!declaration.sources.isEmpty)
      #expect(Set(declaration.sources).isDisjoint(with: FeatureDeclaration.banned))
    }
  }

  /// A date or an answer that an export writes at the end of a deal is banned, or is none of those.
  @Test func everyFieldThatIsWrittenAtTheEndIsBanned() {
    let early: Set<ExportField> = [
      .created, .expectedClose, .changedOn, .isDeleted, .amount, .id, .name, .account, .currency,
      .pipeline, .industry, .region, .product, .leadSource, .stage, .rep, .changedField, .oldValue,
      .newValue, .stageBefore, .amountBefore, .closeBefore,
    ]

    #expect(Set(ExportField.allCases).subtracting(early) == Set(FeatureDeclaration.banned))
  }

  @Test func aLineNamesKindAndMissingValues() {
    let lines = schema.declarations.map(\.line)

    #expect(
      lines.first
        == "amount: log(1 + major units); missing without one, also 0, and for a deal that came and "
        + "went between two exports; the middle one where too few such deals have closed")
    #expect(
      lines.last == "stage: Demo, Offer; missing where no export had shown the open deal by then")
  }
}
