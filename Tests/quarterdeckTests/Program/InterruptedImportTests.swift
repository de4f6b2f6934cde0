import Engine
import Testing

@testable import quarterdeck

@Suite struct InterruptedImportTests {
  @Test(
    arguments: [
      ([], "interrupted: nothing was taken in"),
      (
        [.checking(file: "a.csv", rows: 9, share: 0.5)],
        "interrupted: nothing of a.csv was taken in"
      ),
      ([.storing(file: "a.csv", rows: 9, of: 20)], "interrupted: nothing of a.csv was taken in"),
      (
        [.committing(file: "a.csv"), .stored(file: "a.csv")],
        "interrupted: nothing more was taken in, a.csv was before"
      ),
      (
        [
          .stored(file: "a.csv"), .stored(file: "b.csv"),
          .checking(file: "c.csv", rows: 9, share: 0.5),
        ],
        "interrupted: nothing of c.csv was taken in, a.csv, b.csv were before"
      ),
      (
        [.stored(file: "a.csv"), .scoring],
        "interrupted: a.csv was taken in; run `quarterdeck score`"
      ),
    ] as [([ImportStep], String)])
  func theLineSaysWhatWasTakenInAndWhatWasNot(steps: [ImportStep], line: String) {
    var work = InterruptedImport()
    for step in steps { work.note(step) }

    #expect(work.description == line)
  }

  @Test func onlyWhileAFileIsCommittedNothingCanBeSaid() {
    var work = InterruptedImport()
    work.note(.storing(file: "a.csv", rows: 9, of: 9))
    #expect(!work.isCommitting)

    work.note(.committing(file: "a.csv"))
    #expect(work.isCommitting)

    work.note(.stored(file: "a.csv"))
    #expect(!work.isCommitting)
  }
}
