import Foundation
import Glibc
import TestSupport
import Testing

/// What an import does with files, folders and disks that are not as they should be.
@Suite struct ImportCommandTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let content: String?
    let status: Int32
    let words: [String]

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "no such file", content: nil, status: 66, words: ["deals.csv", "there is no file"]),
    Case(name: "empty file", content: "", status: 65, words: ["deals.csv", "empty"]),
    Case(
      name: "binary file", content: "\u{7F}ELF\u{0}\u{0}\u{1}", status: 65, words: ["deals.csv"]),
    Case(
      name: "missing column",
      content: BadInputTests.header.replacing(",outcome", with: "") + "D1,2024-01-05,,,,,,,,1,\n",
      status: 65,
      words: ["deals.csv", "outcome"]),
  ]

  @Test(arguments: cases) func anUnreadableExportIsRefusedInOneLine(_ bad: Case) throws {
    let folder = try TemporaryFolder()
    if let content = bad.content { _ = try folder.write(content, as: "deals.csv") }

    let run = try ProgramRun(
      ["import", folder.path("deals.csv"), "--workspace", folder.path("workspace")], in: folder)

    #expect(run.status == bad.status)
    #expect(run.output == "")
    #expect(run.errors.split(separator: "\n").count == 1)
    for word in bad.words { #expect(run.errors.contains(word), "\(run.errors)") }
  }

  /// What is written is what the import asks for, and with it the file is read.
  @Test func aMappingBeginsForAFileOfAnUnknownCRM() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "Nr;Angelegt;Ende;Status;Wert\n1;2024-01-05;2024-02-01;gewonnen;5\n"
        + "2;2024-01-06;2024-02-02;verloren;6\n", as: "deals.csv")
    let options = [file, "--workspace", folder.path("workspace"), "--dry-run"]
    let mapping = folder.path("m.toml")

    let run = try ProgramRun(["import", "--write-mapping", mapping] + options, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("wrote \(mapping); say in it which column is what"))
    let again = try ProgramRun(["import", "--write-mapping", mapping] + options, in: folder)
    #expect(again.status == 73 && again.errors.contains("is there already"), "\(again.errors)")
    var text = try String(contentsOfFile: mapping, encoding: .utf8)
    for column in ["Nr", "Angelegt", "Ende", "Status", "Wert"] {
      #expect(text.contains("#   \"\(column)\"\n"))
    }
    let own = ["id": "Nr", "created": "Angelegt", "close": "Ende", "amount": "Wert"]
    for (field, header) in own {
      text = text.replacing("\n# \(field) = \"\"\n", with: "\n\(field) = \"\(header)\"\n")
    }
    text = text.replacing("won = [", with: "won = [\"gewonnen\", ")
      .replacing("lost = [", with: "lost = [\"verloren\", ")
    _ = try folder.write(text, as: "m.toml")
    let read = try ProgramRun(["import", "--mapping", mapping] + options, in: folder)

    #expect(read.status == 0, "\(read.errors)")
    #expect(read.output.contains("2 rows, 2 new"), "\(read.output)")
  }

  @Test func whatCouldNotBeReadIsListedWhereNothingElseWas() throws {
    let folder = try TemporaryFolder()
    let row = BadInputTests.row.replacing("2024", with: "2O24")
    let file = try folder.write(BadInputTests.header + row, as: "deals.csv")
    let workspace = ["--workspace", folder.path("workspace")]

    #expect(try ProgramRun(["import", file] + workspace, in: folder).status == 65)
    let run = try ProgramRun(["import", "--findings"] + workspace, in: folder)

    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("no_such_date"), "\(run.output)")
  }

  @Test func aCurrencyIsACodeOrASign() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(BadInputTests.header + BadInputTests.row, as: "deals.csv")
    let options = [file, "--workspace", folder.path("workspace"), "--dry-run", "--currency"]

    let run = try ProgramRun(["import"] + options + ["EURX"], in: folder)
    #expect(run.status == 64)
    #expect(run.errors.contains("--currency 'EURX': use a code of three letters such as EUR"))
    let named = try ProgramRun(["import"] + options + ["eur"], in: folder)
    #expect(named.output.contains("in EUR"), "\(named.output)")
    let inWords = try ProgramRun(["import"] + options + ["Euro"], in: folder)
    #expect(inWords.output.contains("in EUR"), "\(inWords.output)")
  }

  @Test func theStandardInputIsNoExport() throws {
    let folder = try TemporaryFolder()

    let run = try ProgramRun(
      ["import", "/dev/stdin", "--workspace", folder.path("workspace")], in: folder)

    #expect(run.status == 66)
    #expect(run.errors.contains("save the export to a file"), "\(run.errors)")
  }

  @Test(arguments: [("deals.csv", 73), ("deals.csv/inner", 73), ("", 64)])
  func noWorkspaceIsMadeWhereThereIsAFile(name: String, status: Int) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(BadInputTests.header + BadInputTests.row, as: "deals.csv")
    let workspace = name.isEmpty ? "" : folder.path(name)

    let run = try ProgramRun(["import", file, "--workspace", workspace], in: folder)

    #expect(run.status == Int32(status), "\(run.errors)")
    #expect(run.output == "")
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: [[], ["empty"]]) func aDryRunLeavesNothingBehind(folders: [String]) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(BadInputTests.header + BadInputTests.row, as: "deals.csv")
    let workspace = folder.path(folders.first ?? "none")
    for name in folders {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
    }

    let run = try ProgramRun(["import", file, "--dry-run", "--workspace", workspace], in: folder)

    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("1 deal would be taken in"))
    #expect(run.output.contains("1 new"))
    let left = try? FileManager.default.contentsOfDirectory(atPath: workspace)
    #expect(left == (folders.isEmpty ? nil : []))
  }

  /// A workspace may know what a history told before it knows a deal.
  @Test func aDryRunTellsWhatHasWaitedForTheExport() throws {
    let folder = try TemporaryFolder()
    let options = ["--workspace", folder.path("workspace"), "--no-score"]
    let history = try folder.write(
      "OpportunityId,CreatedDate,StageName,Amount,CloseDate\nD1,2024-01-06,Demo,5,\n", as: "h.csv")
    let file = try folder.write(
      BadInputTests.header + "D1,2024-01-05,2024-02-05,r,a,b,c,d,e,10,31,Won\n", as: "deals.csv")
    let told = try ProgramRun(["import", history] + options, in: folder)
    #expect(told.output.contains("no export has shown 1 deal yet"))

    for dry in [["--dry-run"], []] {
      let run = try ProgramRun(["import", file] + options + dry, in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("what earlier histories told of 1 deal has waited"))
    }
  }

  @Test func aFolderIsNoExport() throws {
    let folder = try TemporaryFolder()

    let run = try ProgramRun(
      ["import", folder.path("."), "--workspace", folder.path("workspace")], in: folder)

    #expect(run.status == 66)
    #expect(run.errors.contains("folder") || run.errors.contains("directory"))
  }

  @Test func oneBadFileKeepsTheGoodOnesOut() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(BadInputTests.header + BadInputTests.row, as: "good.csv")
    _ = try folder.write("", as: "bad.csv")
    let workspace = ["--workspace", folder.path("workspace")]

    let run = try ProgramRun(
      ["import", folder.path("good.csv"), folder.path("bad.csv")] + workspace, in: folder)
    let after = try ProgramRun(["trend"] + workspace, in: folder)

    #expect(run.status == 65)
    #expect(after.status == 66)
  }

  @Test func aBadRowIsReportedAndTheRestIsTakenIn() throws {
    let folder = try TemporaryFolder()
    let bad = BadInputTests.row.replacing("2024-02-04", with: "soon").replacing("D1", with: "D2")
    _ = try folder.write(BadInputTests.header + BadInputTests.row + bad, as: "deals.csv")

    let run = try ProgramRun(
      [
        "import", folder.path("deals.csv"), "--workspace", folder.path("workspace"), "--format",
        "json",
      ], in: folder)

    #expect(run.status == 65)
    #expect(run.output.contains("\"accepted\": 1"))
    #expect(run.output.contains("\"line\": 3"))
    #expect(run.output.contains("\"reason\": \"no_such_date\""))
  }

  @Test func afterAFailedFirstImportThereIsStillNothingToAsk() throws {
    let folder = try TemporaryFolder()
    let rows = (100..<4000).map { BadInputTests.row.replacing("D1", with: "D\($0)") }.joined()
    _ = try folder.write(BadInputTests.header + rows, as: "deals.csv")
    let workspace = ["--workspace", folder.path("workspace")]

    let run = try ProgramRun(
      ["import", folder.path("deals.csv")] + workspace, fileSizeLimit: 96 * 1024, in: folder)
    let after = try ProgramRun(["trend"] + workspace, in: folder)

    #expect(run.status == 74, "\(run.errors)")
    #expect(after.status == 66)
    #expect(after.errors.contains("import an export first"))
  }

  @Test func aHeaderWithoutRowsIsAWarningAndLeavesNothingToAsk() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(BadInputTests.header, as: "deals.csv")
    let workspace = ["--workspace", folder.path("workspace")]

    let run = try ProgramRun(["import", folder.path("deals.csv")] + workspace, in: folder)
    let after = try ProgramRun(["trend"] + workspace, in: folder)

    #expect(run.status == 0)
    #expect(run.output.contains("a header and no deals: nothing was taken in"))
    #expect(after.status == 66)
  }

  @Test func aHeldFileAsksItsQuestionAndTakesTheAnswer() throws {
    let folder = try TemporaryFolder()
    let row = BadInputTests.row.replacing("2024-01-05", with: "1/2/2023")
    _ = try folder.write(BadInputTests.header + row, as: "deals.csv")
    let command = [
      "import", folder.path("deals.csv"), "--workspace", folder.path("workspace"), "--format",
      "json",
    ]

    let held = try ProgramRun(command, in: folder)
    let taken = try ProgramRun(command + ["--date-order", "dmy"], in: folder)

    #expect(held.status == 65)
    #expect(held.output.contains("\"refused\": \"ambiguous_date_order\""))
    #expect(held.output.contains("\"held\": true"))
    #expect(held.errors.contains("say --date-order dmy or --date-order mdy"))
    #expect(taken.status == 0)
    #expect(taken.output.contains("\"dateOrder\": \"dmy\""))
  }

  @Test func anExportWithoutAGoodRowLeavesNothingToAsk() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      BadInputTests.header + BadInputTests.row.replacing("1200.50", with: "x"), as: "deals.csv")
    let workspace = ["--workspace", folder.path("workspace")]

    let run = try ProgramRun(["import", folder.path("deals.csv")] + workspace, in: folder)
    let after = try ProgramRun(["trend"] + workspace, in: folder)

    #expect(run.status == 65)
    #expect(run.output.contains("amount_format"))
    #expect(after.status == 66)
  }

  @Test func aLockedWorkspaceAsksToTryAgain() throws {
    let folder = try BadInputTests.filledWorkspace()
    _ = try folder.write(
      BadInputTests.header + BadInputTests.row.replacing("D1", with: "D7"), as: "more.csv")
    let lock = open(folder.path("workspace/quarterdeck.lock"), O_RDWR | O_CLOEXEC)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)

    let run = try ProgramRun(
      ["import", folder.path("more.csv"), "--workspace", folder.path("workspace")], in: folder)

    #expect(run.status == 75)
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func aFullDiskLeavesNothingHalfDone() throws {
    let folder = try BadInputTests.filledWorkspace()
    let rows = (100..<4000).map { BadInputTests.row.replacing("D1", with: "D\($0)") }.joined()
    _ = try folder.write(BadInputTests.header + rows, as: "more.csv")

    let run = try ProgramRun(
      ["import", folder.path("more.csv"), "--workspace", folder.path("workspace")],
      fileSizeLimit: 96 * 1024, in: folder)
    let after = try ProgramRun(
      ["trend", "--format", "json", "--workspace", folder.path("workspace")], in: folder)

    #expect(run.status == 74, "\(run.errors)")
    #expect(after.output.contains("\"closed\": 1"))
  }
}
