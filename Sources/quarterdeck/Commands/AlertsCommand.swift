public import ArgumentParser
public import Engine

/// `alerts`: the inbox, and what is done with an entry of it.
struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts", abstract: "The alert inbox.",
    subcommands: [
      List.self, Show.self, Acknowledge.self, Snooze.self, Resolve.self, WontAct.self, Note.self,
    ],
    defaultSubcommand: List.self)

  /// `alerts [--state …]`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List alerts, worst first.")

    @OptionGroup var global: GlobalOptions
    @Option(
      help: "pending, open, acknowledged, snoozed or resolved; all but resolved if not given.")
    var state: Alert.State?

    func run() throws {
      try global.answer { workspace in
        let alerts = try workspace.alerts().filter {
          state == nil ? $0.state != .resolved : $0.state == state
        }
        return Report(
          alerts, doubts: try workspace.alertDoubts(), money: try global.money(of: workspace))
      }
    }
  }

  /// `alerts show ID`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "One alert, and who did what with it.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The alert's id.") var id: Int64

    func run() throws {
      try global.answer { workspace in
        guard let alert = try workspace.alerts().first(where: { $0.id == id }) else {
          throw AlertError.unknown(id)
        }
        return Report(
          alert, events: try workspace.alertEvents(of: id), money: try global.money(of: workspace))
      }
    }
  }

  /// `alerts ack ID…`.
  struct Acknowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ack", abstract: "Say that somebody looks after it.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var alerts: AlertArguments
    @Option(help: "What others should know.") var note: String?

    func run() throws { try global.handle(alerts.ids) { _ in .acknowledge(note: note) } }
  }

  /// `alerts snooze ID… --until DAY`.
  struct Snooze: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Keep it silent until a day.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var alerts: AlertArguments
    @Option(help: "Silent until this day (YYYY-MM-DD); a week if not given.") var until: String?

    func run() throws {
      try global.handle(alerts.ids) { workspace in
        .snooze(until: try until.map(GlobalOptions.day(named:)) ?? workspace.asOf.advanced(by: 7))
      }
    }
  }

  /// `alerts resolve ID…`.
  struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say that it is dealt with.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var alerts: AlertArguments

    func run() throws { try global.handle(alerts.ids) { _ in .resolve } }
  }

  /// `alerts wont-act ID…`.
  struct WontAct: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that nobody will act while the deal is in its stage.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var alerts: AlertArguments

    func run() throws { try global.handle(alerts.ids) { _ in .wontAct } }
  }

  /// `alerts note ID TEXT`.
  struct Note: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say something to it.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The alert's id.") var id: Int64
    @Argument(help: "What others should know.") var text: String

    func run() throws { try global.handle([id]) { _ in .note(text) } }
  }
}

extension Alert.State: ExpressibleByArgument {}
