import ArgumentParser
import Engine

/// `run`: does the jobs that are due, each once per period.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Do the daily and monthly jobs that are due, each once.",
    discussion: """
      Daily: scores, features and alerts of the day. Monthly: a challenger for the model, and the \
      metrics of segments and reps. Up to 7 days and 24 months are made up for after a pause. \
      Meant for a timer; `serve` does the same by itself.
      """)

  @OptionGroup var global: GlobalOptions
  @Option(help: ArgumentHelp("Do what is due on this day.", valueName: "YYYY-MM-DD"))
  var date: String?

  func run() throws {
    guard global.asOf == nil else {
      throw Problem(.usage, "--as-of: every job has its own day; name the day with --date")
    }
    let day = try date.map(GlobalOptions.day(named:))
    if let day, day > Clock.today {
      throw Problem(
        .usage, "--date \(day): that day is still to come; what it will know is not known yet")
    }
    let progress = ProgressLine("doing what is due")
    let reports = try DueJobs(global).run(on: day)
    var deliveries: [DeliveryReport] = []
    try Courier(global)?.run(telling: { deliveries.append($0) })
    progress.clear()
    try global.print(Report(jobs: reports, deliveries: deliveries))
    if let problem = reports.compactMap(\.problem).first {
      throw ExitCode(problem.status.rawValue)
    }
    if reports.contains(where: { $0.outcome == .busy }) {
      throw ExitCode(ExitStatus.tryAgain.rawValue)
    }
  }
}
