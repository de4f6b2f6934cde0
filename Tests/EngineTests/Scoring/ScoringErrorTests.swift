@testable import Engine
import Testing

@Test func scoringErrorSaysWhatToDo() {
  #expect(
    ScoringError.unknownVersion(3, known: 1).description
      == "the scoring model has version 3, this program reads version 1: train again")
}

@Test func errorOfTheTreesKeepsItsWords() {
  #expect(ScoringError.treesFailed("no rows").description == "no rows")
}
