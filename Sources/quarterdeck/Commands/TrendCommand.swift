import ArgumentParser
import Engine

/// `trend`: win rates per period.
struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "Win rates per quarter or month.")

  @OptionGroup var global: GlobalOptions
  @Option(help: "quarter or month.") var by: Period.Length = .quarter
  @OptionGroup var definition: BasisOptions

  func run() throws {
    try global.answer { workspace in
      let trend = try workspace.trend(by: by, basis: definition.basis)
      guard !trend.entries.isEmpty else { throw CubeError.noClosedDeals(asOf: workspace.asOf) }
      return Report(trend, basis: definition.basis, money: try global.money(of: workspace))
    }
  }
}
