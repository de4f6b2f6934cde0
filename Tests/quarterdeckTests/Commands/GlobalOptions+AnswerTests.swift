import TestSupport
import Testing

/// What every answer owes to the workspace that it is about.
@Suite struct GlobalOptionsAnswerTests {
  @Test(arguments: [
    ("EUR", [], "€12k", "$"), ("CHF", [], "CHF 12k", "$"), ("EUR", ["--ascii"], "EUR 12k", "$"),
    ("", [], "$12k", "€"),
  ])
  func amountsAreInTheCurrencyOfTheWorkspace(
    currency: String, options: [String], amount: String, other: String
  ) throws {
    let folder = try Self.workspace(in: currency)

    for command in [["board"], ["deal", "O1"], ["trend"], []] {
      let run = try Self.run(command + options, in: folder)
      #expect(run.status == 0 && run.output.contains(amount), "\(run.output)\(run.errors)")
      #expect(!run.output.contains(other), "\(run.output)")
    }
  }

  @Test(arguments: [
    "board", "deal O1", "trend", "segments --by region", "segments --by region,product", "reps",
    "combinations --period 2023Q3..2024Q1", "focus --period 2023Q3..2024Q1", "alerts", "score",
  ])
  func theJSONNamesTheCurrencyOfItsAmounts(line: String) throws {
    let folder = try Self.workspace(in: "SEK")

    let run = try Self.run(
      line.split(separator: " ").map(String.init) + ["--format", "json"], in: folder)

    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("\"currency\": \"SEK\""), "\(run.output)")
  }

  @Test func theCSVHasAColumnForTheCurrency() throws {
    let folder = try Self.workspace(in: "SEK")

    let lines = try Self.run(["board", "--format", "csv"], in: folder).output
      .split(separator: "\r\n")

    let column = try #require(lines.first?.split(separator: ",").firstIndex(of: "currency"))
    #expect(lines.last?.split(separator: ",", omittingEmptySubsequences: false)[column] == "SEK")
  }

  @Test func whoeverIsReadOnlySeesAllAndChangesNothing() throws {
    let folder = try Self.workspace(in: "EUR")
    let export = folder.path("deals.csv")

    for question in [["board"], ["alerts"], ["models"], ["verify"], ["doctor"], []] {
      let run = try Self.run(question + ["--read-only"], in: folder)
      #expect([0, 69].contains(run.status), "\(question) \(run.errors)")
    }
    for command in [
      ["import", export], ["ingest", export], ["score"], ["train"], ["alerts", "resolve", "1"],
    ] {
      let run = try Self.run(command + ["--read-only"], in: folder)
      #expect(run.status == 77, "\(command) \(run.errors)")
      #expect(run.errors.contains("and you are reader here, by --read-only"), "\(run.errors)")
    }
    let rehearsal = try Self.run(["import", "--dry-run", export, "--read-only"], in: folder)
    #expect(rehearsal.status == 0, "\(rehearsal.errors)")
    for command in ["run", "serve"] {
      let run = try ProgramRun(
        [command, "--read-only", "--workspace", folder.path("workspace")], in: folder)
      #expect(run.status == 77, "\(command) \(run.errors)")
    }
  }

  /// One open deal and three that were closed in different quarters, of 12,000 each.
  private static func workspace(in currency: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let rows = [
      "O1,2024-02-01,,Open", "C1,2023-07-05,2023-08-04,Won", "C2,2023-10-05,2023-11-04,Won",
      "C3,2024-01-05,2024-02-04,Lost",
    ]
    let export = try folder.write(
      "deal_id,created_date,closed_date,outcome,deal_amount,currency,region,product_type,sales_rep_id\n"
        + rows.map { $0 + ",12000,\(currency),Europe,Core,R1\n" }.joined(), as: "deals.csv")
    let run = try Self.run(["import", export], in: folder)
    try #require(run.status == 0, "\(run.errors)")
    return folder
  }

  private static func run(_ arguments: [String], in folder: TemporaryFolder) throws -> ProgramRun {
    try ProgramRun(
      arguments + ["--as-of", "2024-03-31", "--workspace", folder.path("workspace")], in: folder)
  }
}
