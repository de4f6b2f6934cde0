import ArgumentParser

/// The command line: one binary, one subcommand per question.
struct Quarterdeck: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "quarterdeck",
    abstract: "Find out why the win rate moved, which open deals are at risk, and what to do.",
    discussion: """
      With no command in a terminal: the dashboard. With no command and no terminal: the \
      overview as text. Try it with `quarterdeck demo`.
      """,
    version: version,
    subcommands: [
      DemoCommand.self, ImportCommand.self, DecomposeCommand.self, TrendCommand.self,
      ExplainCommand.self,
      SegmentsCommand.self, CombinationsCommand.self, FocusCommand.self, DriversCommand.self,
      DiagnoseCommand.self, RepsCommand.self, BoardCommand.self, ForecastCommand.self,
      DealCommand.self,
      AlertsCommand.self, NotifyCommand.self, TrainCommand.self, BacktestCommand.self,
      ModelsCommand.self,
      ScoreCommand.self, RunCommand.self, ServeCommand.self, IngestCommand.self,
      GenerateCommand.self,
      VerifyCommand.self, DoctorCommand.self,
    ])

  @OptionGroup var global: GlobalOptions
  @OptionGroup var look: LookOptions

  func run() throws { try Self.open(global: global, look: look).endProgram() }

  /// The dashboard in a terminal, the overview as text anywhere else.
  ///
  /// The caller cleans up and then ends the program.
  static func open(global: GlobalOptions, look: LookOptions) throws -> Ending {
    let isInteractive =
      !look.plain && global.format == .text
      && NcursesTerminal.isCapable(environment: Environment.variables)
    if isInteractive { return try DashboardSession.run(global: global, look: look) }
    try global.answer { workspace in
      try Report(overviewOf: workspace, money: try global.money(of: workspace))
    }
    return .left
  }
}
