@testable import Boosting
import Testing

@Test func errorSaysWhatWhereAndWhatToDo() {
  let error = BoostingError.wrongCount(of: "labels", expected: 60, found: 2)

  #expect(error.description == "2 labels for 60 rows: give one per row")
}

@Test func libraryMessageLosesItsTimeStampAndStack() {
  let message = "[12:00:01] ../src/learner.cc:700: Check failed: a == b\nStack trace:\n  [bt] (0)"

  #expect(firstSentence(of: message) == "Check failed: a == b")
  #expect(firstSentence(of: "") == "no message")
}
