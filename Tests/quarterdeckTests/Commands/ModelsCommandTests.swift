import TestSupport
import Testing

@Suite struct ModelsCommandTests {
  /// Which model scores is one thing, what stands on the board another.
  @Test func whoActivatesAModelIsToldWhatStoresItsScores() throws {
    let folder = try TemporaryFolder()
    let words = ["--workspace", folder.path("workspace"), "--as-of", "2026-10-31"]
    let made = try ProgramRun(
      ["generate", "--deals", "1500", "--seed", "3", "--output", folder.path("made")], in: folder)
    #expect(made.status == 0, "\(made.errors)")
    let taken = try ProgramRun(["import", folder.path("made/deals.csv")] + words, in: folder)
    #expect(taken.status == 0, "\(taken.errors)")

    let run = try ProgramRun(["models", "activate", "1"] + words, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("`quarterdeck score` stores the scores of the open deals by it."))
    let unknown = try ProgramRun(["models", "activate", "9"] + words, in: folder)
    #expect(unknown.status != 0 && unknown.errors.contains("9"), "\(unknown.errors)")
  }
}
