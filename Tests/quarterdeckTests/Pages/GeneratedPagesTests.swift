import Testing

@testable import quarterdeck

@Suite struct GeneratedPagesTests {
  @Test func theCommandsPageIsWhatTheProgramSays() throws {
    var page = "# Commands\n\nWritten by `make docs` from the program's own help.\n"
    for entry in CommandReference().entries {
      page += "\n## \(entry.name)\n\n```\n\(entry.help)\n```\n"
    }

    try GeneratedPage(path: "docs/commands.md").expect(page)
  }

  @Test func theManualPageIsWhatTheProgramSays() throws {
    try GeneratedPage(path: "docs/quarterdeck.1").expect(ManualPage(CommandReference()).text)
  }
}
