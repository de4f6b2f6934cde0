import Engine
import TestSupport
import Testing

@testable import quarterdeck

@Suite struct SegmentAliasSettingsTests {
  /// Three deals closed in one quarter, created before, on and after the second day of its year.
  private static let export = """
    deal_id,created_date,closed_date,deal_amount,outcome,industry
    D0,2023-10-02,2023-10-20,5,Won,Other
    D1,2023-12-02,2024-01-20,5,Won,Tech
    D2,2024-01-02,2024-01-20,5,Won,Tech
    D3,2024-01-02,2024-01-20,5,Won,Software

    """

  private static let alias =
    "[[alias]]\ndimension = \"industry\"\nfrom = \"Tech\"\nto = \"Software\"\n"

  @Test(arguments: [
    ("", [["Software", "1"], ["Tech", "2"]]), (alias, [["Software", "3"]]),
    (alias + "renamed_on = \"2024-01-01\"\n", [["Software", "2"], ["Tech", "1"]]),
    (alias + "renamed_on = \"2024-01-02\"\n", [["Software", "2"], ["Tech", "1"]]),
    (alias + "renamed_on = \"2024-01-03\"\n", [["Software", "3"]]),
  ])
  func onlyDealsCreatedBeforeTheRenamingTakeTheNewName(
    settings: String, expected: [[String]]
  ) throws {
    let folder = try TemporaryFolder()
    let options = [
      "--config", try folder.write(settings, as: "settings.toml"), "--workspace",
      folder.path("workspace"), "--as-of", "2024-06-30",
    ]
    let export = try folder.write(Self.export, as: "deals.csv")
    try #require(
      try ProgramRun(["import", export, "--no-score"] + options, in: folder).status == 0)

    let run = try ProgramRun(
      ["segments", "--by", "industry", "--period", "2024Q1", "--versus", "2023Q4"] + options,
      in: folder)

    #expect(run.status == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let found = lines.filter { ["Software", "Tech"].contains($0.first) }.map { Array($0.prefix(2)) }
    #expect(found.sorted { $0[0] < $1[0] } == expected)
  }

  @Test func aDayThatIsNoneIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.alias + "renamed_on = \"soon\"\n", as: "settings.toml")

    let run = try ProgramRun(["doctor", "--config", path], in: folder)

    #expect((run.output + run.errors).contains("settings.toml:5: [alias] renamed_on must be a day"))
  }
}
