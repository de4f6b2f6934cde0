public import ArgumentParser
public import Engine

/// `alerts`: the inbox, and what is done with an entry of it.
struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts", abstract: "The alert inbox.",
    subcommands: [List.self, Acknowledge.self, Snooze.self, Resolve.self],
    defaultSubcommand: List.self)

  /// `alerts [--state …]`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List alerts, worst first.")

    @OptionGroup var global: GlobalOptions
    @Option(help: "open, acknowledged, snoozed or resolved; all but resolved if not given.")
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

  /// `alerts ack ID`.
  struct Acknowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ack", abstract: "Say that somebody looks after it.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The alert's id.") var id: Int64

    func run() throws {
      try global.act(onAlert: id) { try $0.acknowledgeAlert(id, by: Environment.userName) }
    }
  }

  /// `alerts snooze ID --until DAY`.
  struct Snooze: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Keep it silent until a day.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The alert's id.") var id: Int64
    @Option(help: "Silent until this day (YYYY-MM-DD); a week if not given.") var until: String?

    func run() throws {
      try global.act(onAlert: id) { workspace in
        let day = try until.map(GlobalOptions.day(named:)) ?? workspace.asOf.advanced(by: 7)
        try workspace.snoozeAlert(id, until: day)
      }
    }
  }

  /// `alerts resolve ID`.
  struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say that it is dealt with.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The alert's id.") var id: Int64

    func run() throws {
      try global.act(onAlert: id) { try $0.resolveAlert(id) }
    }
  }
}

extension Alert.State: ExpressibleByArgument {}
