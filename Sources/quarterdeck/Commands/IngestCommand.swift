public import ArgumentParser
public import Engine

/// `ingest`: takes messages of a CRM in, from files or from stdin.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Take messages of a CRM in: what became of single deals.",
    discussion: """
      One body of JSON per file, or one per line. Each body is taken in whole or not at all; the \
      same message twice has no effect, and an old one never overwrites a newer one. Deals that \
      were created or changed their stage are scored at once. docs/events.md shows the messages.
      """)

  @OptionGroup var global: GlobalOptions
  @Option(name: .customLong("from"), help: "Whose messages they are.")
  var source: MessageFormat = .standard
  @Argument(help: "Files of messages; stdin if none is given, or for '-'.") var files: [String] = []

  func run() throws {
    let zone = try global.settings(in: Environment.variables).timeZone
    let bodies = try (files.isEmpty ? ["-"] : files).map { file in
      (file: file == "-" ? "stdin" : file, body: try MessageBody(file: file, format: source))
    }
    let workspace = try global.open(creating: true)
    let outcomes = bodies.flatMap { file, body in
      body.take(into: workspace, zone: zone, now: Clock.moment).map { (file: file, outcome: $0) }
    }
    try global.print(Report(outcomes))
    let failures = outcomes.compactMap { entry in
      switch entry.outcome.result {
      case .failure(let error): error
      case .success(let taking): taking.unscored
      }
    }
    if let unscored = outcomes.lazy.compactMap({ try? $0.outcome.result.get().unscored }).first {
      StandardStreams.note(
        "the messages were taken in, but their deals are not scored: "
          + Problem(describing: unscored).description)
    }
    if let first = failures.first {
      throw ExitCode(Problem(describing: first).status.rawValue)
    }
  }
}

extension MessageFormat: ExpressibleByArgument {}
