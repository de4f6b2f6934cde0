import Engine
import Glibc

extension GlobalOptions {
  /// Opens the workspace, asks it, and prints the answer in the format asked for.
  func answer(creating: Bool = false, _ ask: (Workspace) throws -> Report) throws {
    let workspace = try open(creating: creating)
    if let note = workspace.asOfNote { StandardStreams.note(note) }
    try print(try ask(workspace))
  }

  /// The workspace of the options, as of the day asked for or of the day that fits its data.
  func open(creating: Bool = false, readOnly: Bool = false) throws -> Workspace {
    let environment = Environment.variables
    let settings = try settings(in: environment)
    return try Workspace(
      at: try directory(in: environment), settings: settings.workspace, asOf: try day(),
      today: Clock.today, creating: creating)
  }

  /// Prints a report in the format asked for.
  func print(_ report: Report) throws(Problem) {
    let isASCII = ascii || !Environment.isUTF8
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
