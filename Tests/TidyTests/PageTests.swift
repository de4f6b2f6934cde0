import Foundation
import Testing

@Suite struct PageTests {
  @Test func everyMetricIsASourceATestAndAPage() throws {
    let pages = try SourceFile.all(below: "docs/metrics", endings: ["md"]).map(\.path)
    let sources = Set(try SourceFile.all(below: "Sources/Engine").map { fileName($0.path) })
    let tests = Set(try SourceFile.all(below: "Tests/EngineTests").map { fileName($0.path) })
    let orphans = pages.map { typeName(ofPage: $0) }
      .filter { !sources.contains($0) || !tests.contains($0 + "Tests") }

    #expect(pages.count >= 6)
    #expect(orphans == [])
  }

  @Test func everyThemeNamesTheSameKeysAsTheDefault() throws {
    let themes = try SourceFile.all(below: "themes", endings: ["theme"])
    let expected = try keys(of: SourceFile(path: "themes/default.theme"))

    #expect(themes.count >= 4)
    #expect(expected.count > 20)
    for theme in themes { #expect(try keys(of: theme) == expected, "\(theme.path)") }
  }

  @Test func theReadmeOpensWithTheRecordedRiskBoard() throws {
    let recorded = try SourceFile(path: "Tests/DashboardTests/Transcripts/readme-risk-board.txt")
    let picture = recorded.lines.filter { !$0.isEmpty }
    let readme = try SourceFile(path: "README.md").lines
    let start = try #require(readme.firstIndex(of: "```"))

    #expect(picture.count > 10)
    #expect(start < 8)
    #expect(Array(readme[(start + 1)...].prefix(picture.count)) == picture)
  }

  @Test func everyRelativeLinkOfThePagesLeadsSomewhere() throws {
    let pages =
      try ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map { try SourceFile(path: $0) }
      + SourceFile.all(below: "docs", endings: ["md"])
    let dead = pages.flatMap { page in
      page.lines.flatMap { $0.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/).map { String($0.1) } }
        .filter { !exists($0, from: page.path) }.map { "\(page.path): \($0)" }
    }

    #expect(dead == [])
  }

  private func keys(of theme: SourceFile) throws -> Set<String> {
    Set(theme.lines.compactMap { $0.firstMatch(of: /^theme\[(\w+)\]=/).map { String($0.1) } })
  }

  private func exists(_ link: String, from page: String) -> Bool {
    let base = SourceFile.root.appending(path: page).deletingLastPathComponent()
    return FileManager.default.fileExists(atPath: base.appending(path: link).path)
  }

  private func fileName(_ path: String) -> String {
    URL(filePath: path).deletingPathExtension().lastPathComponent
  }

  private func typeName(ofPage path: String) -> String {
    fileName(path).split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
