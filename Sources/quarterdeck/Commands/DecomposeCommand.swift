import ArgumentParser
import Engine

/// `decompose FILE`: every change of the win rate in an export, split into mix and rate.
struct DecomposeCommand: ParsableCommand {
  private static let dimensions: [Dimension] = [
    .industry, .region, .product, .leadSource, .stage, .rep,
  ]

  static let configuration = CommandConfiguration(
    commandName: "decompose",
    abstract: "Split every change of an export's win rate; needs no workspace.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "An export of deals, with the files of accounts and people it needs.")
  var files: [String]
  @OptionGroup var reading: ReadingOptions
  @Option(help: "quarter or month.") var by: Period.Length = .quarter
  @OptionGroup var definition: BasisOptions

  func run() throws {
    let settings = try global.settings(in: Environment.variables)
    var options = try reading.exportOptions(settings)
    options.latest = Workspace.latestDay(asOf: try global.day(), today: Clock.today)
    let progress = ProgressLine("reading the export")
    defer { progress.clear() }
    let (cube, report) = try ExportFiles(files, options: options).cube(
      settings: settings.workspace, length: by, basis: definition.basis)
    try refuse(later: report.newestDay)
    let history = ChangeHistory(
      of: cube, by: Self.dimensions, minimumSample: settings.workspace.minimumSample)
    progress.clear()
    try global.print(Report(history, basis: definition.basis, of: report))
    if report.quarantined > 0 { throw ExitCode(ExitStatus.badData.rawValue) }
  }

  /// What a file tells of a deal is what became of it: what it was earlier only a workspace knows.
  private func refuse(later newest: Day?) throws(Problem) {
    guard let day = try global.day(), let newest, newest > day else { return }
    throw Problem(
      .usage,
      "--as-of \(day): the file tells of days up to \(newest), and decompose answers as of its newest "
        + "day; leave it out, or import the file and ask `quarterdeck trend --as-of \(day)`")
  }
}
