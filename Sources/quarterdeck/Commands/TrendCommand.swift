import ArgumentParser
import Engine

/// `trend`: win rates per period.
struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "Win rates per quarter or month.")

  @OptionGroup var global: GlobalOptions
  @Option(help: "quarter or month.") var by: Period.Length = .quarter
  @Option(help: "Deals closed, or deals created, in the period.") var basis: Basis = .closed

  func run() throws {
    try global.answer { workspace in
      let trend = try workspace.trend(by: by, basis: basis)
      guard !trend.entries.isEmpty else { throw CubeError.noClosedDeals(asOf: workspace.asOf) }
      return Report(trend, basis: basis)
    }
  }
}
