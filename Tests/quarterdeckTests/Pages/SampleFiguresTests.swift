import Foundation
import TestSupport
import Testing

/// The figures that the page of the sample data names, asked of the commands that it names.
@Suite struct SampleFiguresTests {
  private static let sampleData = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "sample-data")

  /// Commands and what both they and the page's line with them say.
  private static let figures = [
    ("explain --period 2026Q3", "49.0 625 39.1 635 −9.9"),
    ("explain --period 2026Q3 --by leadSource", "17.4 40.3 25.0 68.8 −5.6"),
    ("explain --period 2026Q3 --by region --where industry=Logistics", "47.3 55 10.5 86"),
    ("reps", "28.3 640 69.2 582 0.57 1.45"), ("reps --period 2026Q3", "17.3 61.8"),
    ("train", "0.715"), ("segments --by amountBand", "46.6 38.8 32.1"),
    ("segments --by product", "46.3 37.8 28.6"),
  ]

  @Test func everyFigureIsPrintedByTheCommandBesideIt() throws {
    let page = try String(
      contentsOf: Self.sampleData.appending(path: "README.md"), encoding: .utf8
    ).split(separator: "\n")
    let folder = try Self.imported()
    for (command, figures) in Self.figures {
      let line = try #require(page.first { $0.contains("| `\(command)` |") }, "\(command)")
      let output = try Self.output(command, in: folder)
      for figure in figures.split(separator: " ") {
        #expect(line.contains(figure), "\(command): \(figure) on the page")
        #expect(output.contains(figure), "\(command): \(figure) printed")
      }
    }
    try expectAlertsAndCycles(of: folder, on: page.joined(separator: "\n"))
  }

  private func expectAlertsAndCycles(of folder: TemporaryFolder, on page: String) throws {
    let alerts = try Self.objects("alerts", "alerts", in: folder)
    let stalls = alerts.filter { $0["rule"] as? String == "stage_stall" }
    let inProposal = stalls.filter {
      ($0["sentence"] as? String)?.contains(
        "in Proposal; 90 % of deals that were won left it within 31")
        == true
    }
    let open = try Self.objects("board", "deals", in: folder)
    let late = open.count { $0["state"] as? String == "breach" }
    let spans = ["Skiff", "Sloop", "Galleon"].map { product in
      let medians = open.filter { $0["product"] as? String == product }.compactMap {
        ($0["cycle"] as? [String: Any])?["median"] as? Int
      }
      return "\(medians.min() ?? 0) to \(medians.max() ?? 0)"
    }

    #expect(page.contains("\(late) open deals are older"))
    #expect(page.contains("of \(stalls.count) stage stalls \(inProposal.count) are in Proposal"))
    #expect(
      page.contains("\(spans[0]) days for Skiff, \(spans[1]) for Sloop, \(spans[2]) for Galleon"))
  }

  private static func imported() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let history = sampleData.appending(path: "history").path
    let files = try FileManager.default.contentsOfDirectory(atPath: history).sorted()
      .map { history + "/" + $0 }
    _ = try output(
      "import", files + [sampleData.appending(path: "deals.csv").path], in: folder)
    return folder
  }

  private static func objects(
    _ command: String, _ field: String, in folder: TemporaryFolder
  ) throws -> [[String: Any]] {
    let text = try output(command, ["--format", "json"], in: folder)
    let answer = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(answer?[field] as? [[String: Any]])
  }

  private static func output(
    _ command: String, _ more: [String] = [], in folder: TemporaryFolder
  ) throws -> String {
    let run = try ProgramRun(
      command.split(separator: " ").map(String.init) + more
        + ["--workspace", folder.path("workspace"), "--as-of", "2026-10-30"], in: folder)
    try #require(run.status == 0, "\(command): \(run.errors)")
    return run.output
  }
}
