import Foundation
import TestSupport
import Testing

/// Whatever is wrong with the input: one line, the status of the contract, nothing half done.
@Suite struct BadInputTests {
  static let header =
    "deal_id,created_date,closed_date,sales_rep_id,industry,region,product_type,lead_source,"
    + "deal_stage,deal_amount,sales_cycle_days,outcome\n"
  static let row =
    "D1,2024-01-05,2024-02-04,R1,SaaS,Europe,Core,Referral,Closed,1200.50,30,Won\n"

  @Test(arguments: [
    ("reps --minimum -3", "--minimum -3: give a whole number of 1 or more"),
    ("reps --minimum 0", "--minimum 0: give a whole number of 1 or more"),
    ("board --limit 0", "--limit 0: give a whole number of 1 or more"),
    ("drivers --depth -1", "--depth -1: give a whole number from 1 to 3"),
    ("explain --where industry", "such as region=Europe"),
    ("explain --where nosuch=x", "'nosuch' is no dimension; there are industry"),
    ("generate --deals -5 --seed 1", "--deals -5: give a whole number from 1 to 100,000,000"),
    ("generate --deals 9999999999 --seed 1", "from 1 to 100,000,000"),
    ("generate --deals 9 --seed 1 --open 0.9", "--open 0.9: give a share from 0.01 to 0.5"),
    ("generate --deals 9 --seed 1 --ending 0001-01-01", "name a day from 1980-01-01"),
    ("generate --deals 9 --seed -1", "'-1' is invalid for '--seed <seed>'"),
  ])
  func aWrongArgumentIsNamedWithWhatItMayBe(line: String, words: String) throws {
    let folder = try TemporaryFolder()

    let run = try ProgramRun(line.split(separator: " ").map(String.init), in: folder)

    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func tooFewDealsOrOneOutcomeCannotBeTestedAndSaySo() throws {
    let folder = try TemporaryFolder()
    let losses = (0..<300).map { index in
      "D\(index),2024-01-05,2024-02-04,R1,SaaS,Europe,Core,Referral,Closed,1200.50,30,Lost\n"
    }.joined()
    let cases = [
      (Self.row, "only 1 closed deal; a model needs 200"),
      (losses, "only 0 won among 300 closed deals; a model needs 30"),
    ]

    for (number, (rows, words)) in cases.enumerated() {
      let file = try folder.write(Self.header + rows, as: "deals.csv")
      let workspace = ["--workspace", folder.path("workspace\(number)")]
      _ = try ProgramRun(["import", file] + workspace, in: folder)
      let run = try ProgramRun(["backtest"] + workspace, in: folder)
      #expect(run.status == 66 && run.output == "")
      #expect(run.errors.contains("cannot test a model: " + words), "\(run.errors)")
    }
  }

  @Test func oneQuarterHasNothingToCompareAndSaysSo() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.header + Self.row, as: "deals.csv")
    let workspace = ["--workspace", folder.path("workspace")]
    _ = try ProgramRun(["import", file] + workspace, in: folder)

    for command in [["explain"], ["explain", "--format", "markdown"], ["drivers"], ["diagnose"]] {
      let run = try ProgramRun(command + workspace, in: folder)
      #expect(run.status == 0, "\(command): \(run.errors)")
      #expect(!run.output.contains("nan") && !run.output.isEmpty)
    }
    let explained = try ProgramRun(["explain"] + workspace, in: folder)
    #expect(
      explained.output.contains(
        "No closed deals in the first 35 days of 2023Q4, so there is nothing to compare."))
    let named = try ProgramRun(["explain", "--versus", "2020Q1"] + workspace, in: folder)
    #expect(named.status == 64 && named.errors.contains("the data runs from 2024Q1"))
  }

  @Test(arguments: [
    "segments --by region", "explain", "drivers", "diagnose", "explain --format json",
    "diagnose --format json", "segments --by region --format json",
  ])
  func aQuarterWithoutDealsIsTheReasonThatIsGiven(line: String) throws {
    let folder = try TemporaryFolder()
    let later = Self.row.replacing("D1,2024-01-05,2024-02-04", with: "D2,2024-07-05,2024-08-04")
    let file = try folder.write(Self.header + Self.row + later, as: "deals.csv")
    let workspace = ["--workspace", folder.path("workspace")]
    _ = try ProgramRun(["import", file] + workspace, in: folder)
    let words = line.split(separator: " ").map(String.init)

    let run = try ProgramRun(words + ["--period", "2024Q2"] + workspace, in: folder)

    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.lowercased().contains("no closed deals in 2024q2, so there is nothing to compare"),
      "\(run.output)")
  }

  @Test(arguments: [
    "segments --by region", "explain", "drivers", "diagnose", "trend", "explain --format markdown",
  ])
  func whereEveryDealWasWonThatIsSaid(line: String) throws {
    let folder = try TemporaryFolder()
    let earlier = Self.row.replacing("D1,2024-01-05,2024-02-04", with: "D2,2023-10-05,2023-10-20")
    let file = try folder.write(Self.header + Self.row + earlier, as: "deals.csv")
    let workspace = ["--workspace", folder.path("workspace")]
    _ = try ProgramRun(["import", file] + workspace, in: folder)

    let period = line == "trend" ? [] : ["--period", "2024Q1"]
    let run = try ProgramRun(
      line.split(separator: " ").map(String.init) + period + workspace, in: folder)

    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Every closed deal"), "\(run.output)")
  }

  @Test(arguments: [
    ("theme = \"none\"", "no theme 'none'"), ("theem = \"none\"", "unknown setting 'theem'"),
  ])
  func theDoctorRefusesWhatTheDashboardWould(line: String, words: String) throws {
    let folder = try TemporaryFolder()
    let settings = try folder.write("[dashboard]\n\(line)\n", as: "settings.toml")

    let run = try ProgramRun(["doctor", "--config", settings], in: folder)

    #expect(run.status == 69)
    #expect(run.output.contains(words), "\(run.output)")
  }

  @Test func theDoctorChecksTheThemeOfTheCommandBeforeThatOfTheSettings() throws {
    let folder = try TemporaryFolder()
    let settings = try folder.write("[dashboard]\ntheme = \"none\"\n", as: "settings.toml")

    let unknown = try ProgramRun(["doctor", "--theme", "nope"], in: folder)
    let known = try ProgramRun(["doctor", "--theme", "default", "--config", settings], in: folder)

    #expect(unknown.status == 69 && unknown.output.contains("no theme 'nope'"))
    #expect(known.output.contains("theme") && !known.output.contains("no theme '"))
  }

  @Test func aFullDiskIsAnInputOutputErrorAndLeavesNothing() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("made"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("made/deals.csv.part"), withDestinationPath: "/dev/full")

    let run = try ProgramRun(
      ["generate", "--deals", "60", "--seed", "1", "--history", "--output", "made"], in: folder)

    #expect(run.status == 74 && run.errors.contains("the disk is full"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("made")) == [])
  }

  @Test(arguments: [
    (["explain", "--by", "colour"], 64, "colour"),
    (["explain", "--by", "colour"], 64, "industry, region"),
    (["explain", "--frob"], 64, "--frob"),
    (["frob"], 64, "frob"),
    (["explain", "--period", "2024Q9"], 64, "2024Q9"),
    (["explain", "--period", "1999Q1"], 64, "1999Q1"),
    (["explain", "--period", "2024Q1", "--versus", "2024Q1"], 64, "is the period itself"),
    (["segments", "--by", "region", "--where", "region=Atlantis"], 64, "Atlantis"),
    (["reps", "--period", "1999Q1"], 64, "1999Q1"),
    (["segments", "--by", "region,colour"], 64, "colour"),
    (["segments", "--by", "region,region"], 64, "different dimensions"),
    (["segments", "--by", "region,product,rep,stage"], 64, "one, two or three"),
    (["combinations", "--depth", "4"], 64, "from 1 to 3"),
    (["combinations", "--limit", "0"], 64, "--limit"),
    (["combinations", "--period", "2024Q2..2024Q1"], 64, "earlier period first"),
    (["combinations", "--period", "2024Q1..2024-05"], 64, "quarters or months"),
    (["combinations", "--period", "a..b..c"], 64, "2023Q3..2024Q2"),
    (["focus", "--period", "2024Q1..2031Q1"], 64, "2031Q1"),
    (["focus", "--per", "hour"], 64, "hour"),
    (["focus", "--as-of", "2020-01-01"], 66, "2020-01-01"),
    (["reps", "--period", "9999Q4"], 64, "9999Q4"),
    (["trend", "--as-of", "2020-01-01"], 66, "2020-01-01"),
    (["trend", "--as-of", "yesterday"], 64, "yesterday"),
    (["deal", "D999"], 66, "D999"),
    (["trend", "--config", "/no/such.toml"], 78, "/no/such.toml"),
  ])
  func anImpossibleQuestionIsRefused(arguments: [String], status: Int, word: String) throws {
    let folder = try Self.filledWorkspace()

    let run = try ProgramRun(arguments + ["--workspace", folder.path("workspace")], in: folder)

    #expect(run.status == Int32(status))
    #expect(run.output == "")
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    #expect(run.errors.contains(word), "\(run.errors)")
  }

  @Test func anErrorCannotSteerTheTerminal() throws {
    let folder = try Self.filledWorkspace()

    let run = try ProgramRun(
      ["trend", "--as-of", "\u{1B}]0;x\u{7}", "--workspace", folder.path("workspace")], in: folder)

    #expect(run.status == 64)
    #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("\u{7}"))
  }

  @Test func aPipeGetsTheOverviewAsText() throws {
    let folder = try Self.filledWorkspace()

    let run = try ProgramRun(["--workspace", folder.path("workspace")], in: folder)

    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("Quarterdeck as of"))
    #expect(!run.output.contains("\u{1B}"))
  }

  /// A workspace of one deal.
  static func filledWorkspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try folder.write(header + row, as: "deals.csv")
    let run = try ProgramRun(
      ["import", folder.path("deals.csv"), "--workspace", folder.path("workspace")], in: folder)
    try #require(run.status == 0, "\(run.errors)")
    return folder
  }
}
