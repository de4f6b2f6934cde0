import ArgumentParser
import Dashboard
import Engine
import Glibc

extension GlobalOptions {
  /// Opens the workspace, asks it, and prints the answer in the format asked for.
  func answer(
    progress: ProgressLine = ProgressLine("working out the answer"),
    _ ask: (Workspace) throws -> Report
  ) throws {
    defer { progress.clear() }
    try answer(from: try open(), progress, ask)
  }

  /// Asks an open workspace and prints the answer.
  func answer(
    from workspace: Workspace, _ progress: ProgressLine, _ ask: (Workspace) throws -> Report
  ) throws {
    let report = try ask(workspace)
    progress.clear()
    if let note = workspace.asOfNote { StandardStreams.note(note) }
    try print(report)
  }

  /// The workspace of the options, as of the day asked for or of the day that fits its data.
  func open(creating: Bool = false, needingDeals: Bool = true) throws -> Workspace {
    try open(asOf: try day(), creating: creating, needingDeals: needingDeals)
  }

  /// The workspace of the options as of a day.
  func open(
    asOf day: Day?, creating: Bool = false, needingDeals: Bool = true
  ) throws -> Workspace {
    let environment = Environment.variables
    let settings = try settings(in: environment)
    return try Workspace(
      at: try directory(in: environment), settings: settings.workspace, asOf: day,
      today: Clock.today, openedAt: Clock.moment, creating: creating,
      needingDeals: needingDeals, role: try role(in: environment))
  }

  /// Makes sure, before any work begins, that the user may do what needs a role.
  func require(_ needed: UserRole) throws {
    let environment = Environment.variables
    try role(in: environment).require(needed, in: try directory(in: environment))
  }

  /// How the amounts of a workspace are written in the format asked for.
  func money(of workspace: Workspace) throws -> MoneyFormat {
    MoneyFormat(try workspace.currency(), isASCII: format == .text && isASCII)
  }

  private var isASCII: Bool { ascii || !Environment.isUTF8 }

  /// Prints a report in the format asked for.
  func print(_ report: Report) throws(Problem) {
    let text =
      switch format {
      case .text:
        TextReport(report: report, width: StandardStreams.outputWidth, isASCII: isASCII).lines
          .joined(separator: "\n") + "\n"
      case .json: report.json.prettyText + "\n"
      case .csv: CSVReport(report: report).text
      case .markdown: MarkdownReport(report: report).text
      }
    try StandardStreams.print(text)
  }
}

extension GlobalOptions {
  /// Reads a day given to an option.
  static func day(named text: String) throws(Problem) -> Day {
    guard let day = Day(text) else {
      throw Problem(.usage, "'\(text)': no such day; write it as YYYY-MM-DD")
    }
    return day
  }

  /// Does something with alerts and prints the inbox entries as they are then.
  func handle(_ ids: [Alert.ID], _ act: (Workspace) throws -> AlertAct) throws {
    try answer { workspace in
      let change = try workspace.handleAlerts(
        ids, try act(workspace), by: Environment.userName, at: Clock.moment)
      return Report(change.after, money: try money(of: workspace))
    }
  }

  /// Prints what was checked; ends with "bad data" when a check failed.
  func check(_ title: String, _ ask: (Workspace) throws -> [Check]) throws {
    let progress = ProgressLine("checking")
    defer { progress.clear() }
    let checks = try ask(try open())
    progress.clear()
    try print(Report(checks: checks, title: title))
    if checks.contains(where: { !$0.ok }) { throw ExitCode(ExitStatus.badData.rawValue) }
  }
}
