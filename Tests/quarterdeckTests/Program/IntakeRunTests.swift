import Foundation
import Glibc
import TestSupport
import Testing

/// Messages and exports on their way into the real program: by file, by stdin and by the spool.
@Suite struct IntakeRunTests {
  private static func message(
    _ id: String, _ deal: String, stage: String, type: String = "deal.created"
  ) -> String {
    "{\"type\": \"\(type)\", \"id\": \"\(id)\", \"timestamp\": \"2024-03-01T10:00:00Z\", "
      + "\"data\": {\"deal_id\": \"\(deal)\", \"deal_amount\": 900, \"deal_stage\": \"\(stage)\"}}\n"
  }

  private static func json(_ run: ProgramRun) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func aFileOfMessagesIsTakenInLineByLine() throws {
    let filled = try FilledWorkspace()
    let folder = filled.folder
    let file = try folder.write(
      Self.message("1", "N1", stage: "Demo") + Self.message("2", "N2", stage: "Demo")
        + Self.message("3", "nobody", stage: "Demo", type: "deal.updated"), as: "m.json")
    let command = ["ingest", file, "--format", "json"] + filled.options
    let run = try ProgramRun(command, in: folder)
    let answer = try Self.json(run)
    let messages = try #require(answer["messages"] as? [[String: Any]])
    let refused = try #require(answer["refused"] as? [[String: Any]])

    #expect(run.status == 65)
    #expect(messages.map { $0["outcome"] as? String } == ["taken", "taken"])
    #expect(refused.map { $0["line"] as? Int } == [3])
    #expect((refused.first?["reason"] as? String)?.contains("no deal 'nobody'") == true)
    let again = try Self.json(try ProgramRun(command, in: folder))
    #expect(
      (again["messages"] as? [[String: Any]])?.map { $0["outcome"] as? String } == [
        "repeated", "repeated",
      ])
    let deal = try ProgramRun(["deal", "N1"] + filled.options, in: folder)
    #expect(deal.output.contains("Demo"))
    #expect(try ProgramRun(["verify"] + filled.options, in: folder).status == 0)
  }

  @Test(arguments: [
    ("{", "not JSON"), ("{\"type\": \"deal.created\"}", "'data' is missing"),
    (
      "{\"type\": \"deal.created\", \"id\": \"1\", \"timestamp\": \"2999-01-01T00:00:00Z\", "
        + "\"data\": {\"deal_id\": \"F\"}}", "still to come"
    ),
  ])
  func whatCannotBeTakenInIsNamed(text: String, words: String) throws {
    let filled = try FilledWorkspace()
    let folder = filled.folder
    let file = try folder.write(text, as: "m.json")
    let run = try ProgramRun(["ingest", file] + filled.options, in: folder)

    #expect(run.status == 65)
    #expect(run.output.contains(words), "\(run.output)")
  }

  @Test func aServerTakesInWhatIsPutIntoTheSpool() throws {
    let filled = try FilledWorkspace()
    let folder = filled.folder
    let spool = folder.path("workspace/spool")
    let terminal = try ProgramTerminal(
      ProgramRun.path, ["serve"] + filled.options,
      environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm"], columns: 200, rows: 24)
    #expect(terminal.waits(for: "daily"))

    let row = BadInputTests.row.replacing("D1,", with: "D2,")
    for (name, text) in [
      ("m.json", Self.message("1", "N1", stage: "Demo")), ("bad.json", "{"),
      ("next.csv", BadInputTests.header + row),
    ] {
      let hidden = spool + "/." + name
      try text.write(toFile: hidden, atomically: false, encoding: .utf8)
      #expect(rename(hidden, spool + "/" + name) == 0)
    }
    #expect(terminal.waits(for: "m.json: 1 message, 1 event"))
    #expect(terminal.waits(for: "next.csv: 1 row"))
    kill(terminal.process, SIGTERM)
    #expect(terminal.exitStatus() == 0)

    let names = { (inner: String) in
      try FileManager.default.contentsOfDirectory(atPath: spool + inner).sorted()
    }
    #expect(try names("/done") == ["m.json", "next.csv"])
    #expect(try names("/failed") == ["bad.json", "bad.json.reason"])
    #expect(try names("") == ["done", "failed"])
    let reason = try String(contentsOfFile: spool + "/failed/bad.json.reason", encoding: .utf8)
    #expect(reason.hasPrefix("not JSON"))
    for deal in ["N1", "D2"] {
      #expect(try ProgramRun(["deal", deal] + filled.options, in: folder).status == 0)
    }
  }
}
