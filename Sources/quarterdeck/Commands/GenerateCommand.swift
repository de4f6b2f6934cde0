import ArgumentParser
import Engine
import Synthesis

/// `generate`: a synthetic export with planted truths.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write a synthetic export whose truths are known, for demos and tests.")

  @Option(help: "How many deals.") var deals: Int
  @Option(help: "The same seed writes the same bytes.") var seed: UInt64
  @Option(help: "Share of deals that are open, 0 to 1.") var open: Double = 0.05
  @Flag(help: "Also write the open deals as they stood week by week.") var history = false
  @Option(help: "The newest day (YYYY-MM-DD).") var ending = "2026-10-31"
  @Option(help: "Directory to write into.") var output = "."

  func run() throws {
    guard let day = Day(ending) else {
      throw Problem(.usage, "--ending '\(ending)': no such day; write it as YYYY-MM-DD")
    }
    guard deals > 0, (0..<1).contains(open) else {
      throw Problem(.usage, "--deals must be 1 or more, and --open from 0 to below 1")
    }
    let export = SyntheticExport(deals: deals, seed: seed, openShare: open, endingOn: day)
    let progress = ProgressLine("writing the export")
    defer { progress.clear() }
    let paths = try export.write(to: output, history: history)
    progress.clear()
    try StandardStreams.print(paths.map { $0 + "\n" }.joined())
  }
}
