import Boosting
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

@Test func anAbsentLibraryIsToldFromAFailureOfTheTrees() {
  #expect {
    try ScoringError.passing { () throws(BoostingError) in throw .libraryAbsent }
  } throws: { error in
    let reason = (error as? ScoringError)?.whyNothingIsLearned
    return reason?.contains("apt-get install libxgboost0") == true
  }
  #expect {
    try ScoringError.passing { () throws(BoostingError) in throw .noRows }
  } throws: { error in
    (error as? ScoringError)?.whyNothingIsLearned == nil
  }
}
