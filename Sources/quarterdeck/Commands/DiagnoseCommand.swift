import ArgumentParser
import Engine

/// `diagnose`: the nine hypotheses about a fall of the win rate.
struct DiagnoseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagnose",
    abstract: "Nine hypotheses about a falling win rate, each tested against the data.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var periods: PeriodOptions

  func run() throws {
    try global.answer { workspace in
      let cube = try workspace.cube(
        length: try periods.length(in: workspace), basis: .closed, where: .all)
      let (after, before) = try periods.periods(in: cube, of: workspace)
      let data = try workspace.diagnosisData(in: cube, period: after, versus: before)
      return Report(try Diagnosis(of: data))
    }
  }
}
