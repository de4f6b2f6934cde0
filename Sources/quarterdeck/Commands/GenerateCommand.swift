import ArgumentParser
import Engine
import Synthesis

/// `generate`: a synthetic export with planted truths.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write a synthetic export whose truths are known, for demos and tests.")

  @OptionGroup var global: GlobalOptions
  @Option(parsing: .unconditional, help: "How many deals.") var deals: Int
  @Option(parsing: .unconditional, help: "The same seed writes the same bytes.") var seed: UInt64
  @Option(parsing: .unconditional, help: "Share of open deals, 0.01 to 0.5.") var open = 0.05
  @Flag(help: "Also write the open deals as they stood week by week.") var history = false
  @Option(help: "The newest day (YYYY-MM-DD).") var ending = "2026-10-31"
  @Option(help: "Directory to write into.") var output = "."

  /// The days that an import takes in, with room for the quarters before the newest.
  private static let days = (first: "1980-01-01", last: "2099-12-31")

  func run() throws {
    guard let day = Day(ending) else {
      throw Problem(.usage, "--ending '\(ending)': no such day; write it as YYYY-MM-DD")
    }
    guard ending >= Self.days.first, ending <= Self.days.last else {
      throw Problem(
        .usage, "--ending \(day): name a day from \(Self.days.first) to \(Self.days.last)")
    }
    try Problem.require(deals, in: 1...100_000_000, for: "--deals")
    let shares = SyntheticExport.openShares
    guard shares.contains(open) else {
      throw Problem(
        .usage,
        "--open \(open): give a share from \(shares.lowerBound) to \(shares.upperBound), such as 0.05"
      )
    }
    let export = SyntheticExport(deals: deals, seed: seed, openShare: open, endingOn: day)
    let progress = ProgressLine("writing the export")
    defer { progress.clear() }
    let paths = try export.write(to: output, history: history)
    progress.clear()
    // As text only the paths, for the next command of a script.
    if global.format == .text {
      try StandardStreams.print(paths.map { $0 + "\n" }.joined())
    } else {
      try global.print(Report(export, paths: paths, in: output))
    }
  }
}
