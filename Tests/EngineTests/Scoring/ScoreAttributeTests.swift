@testable import Engine
import Testing

@Test func noAttributeTellsTheOutcome() {
  let dimensions = ScoreAttribute.allCases.compactMap(\.dimension)

  #expect(!dimensions.contains(.stage))
  #expect(ScoreAttribute.categories.allSatisfy { $0.dimension != nil })
  #expect(ScoreAttribute.leadSource.name == "lead source")
}
