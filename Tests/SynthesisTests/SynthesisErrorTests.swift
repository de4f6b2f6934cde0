import Testing

@testable import Synthesis

@Suite struct SynthesisErrorTests {
  @Test(arguments: [
    SynthesisError.folderNotMade(path: "/x/y", reason: "permission denied"),
    .notWritable(path: "/x/y", reason: "permission denied"), .diskFull(path: "/x/y"),
  ])
  func everyErrorSaysWhatWhereAndWhatToDo(error: SynthesisError) {
    #expect(error.description.contains("/x/y"))
    #expect(error.description.contains("; "))
    #expect(!error.description.contains("\n"))
    #expect(error.description.first?.isLowercase == true)
    #expect(error.description.last != ".")
  }

  @Test func aFullDiskIsToldApartFromAForbiddenFolder() {
    #expect(
      SynthesisError.diskFull(path: "a.csv").description
        == "cannot write a.csv: the disk is full; free some space or name a folder on another disk")
  }
}
