public import ArgumentParser
import Dashboard
public import Engine

/// `alerts`: the inbox, and what is done with an entry of it.
struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts", abstract: "The alert inbox.",
    subcommands: [
      List.self, Show.self, Acknowledge.self, Snooze.self, Resolve.self, WontAct.self, Note.self,
      Replay.self, Rates.self,
    ],
    defaultSubcommand: List.self)

  /// `alerts [--state …]`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List alerts, worst first.")

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
      commandName: "show",
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

    func run() throws {
      try global.handle(alerts.ids) { _ in .acknowledge(note: note) }
    }
  }

  /// `alerts snooze ID… --until DAY`.
  struct Snooze: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "snooze", abstract: "Keep it silent until a day.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var alerts: AlertArguments
    @Option(
      help: "3d, 2w, a day (YYYY-MM-DD), or stage: until the deal's stage changes; 1w if not given."
    )
    var until: String?

    func run() throws {
      try global.handle(alerts.ids) { workspace in
        guard let act = SnoozeText.act(until ?? SnoozeText.usual, asOf: workspace.asOf) else {
          throw Problem(
            .usage,
            "--until '\(until ?? "")': write 3d, 2w, stage, or a day of the year after "
              + "\(workspace.asOf)")
        }
        return act
      }
    }
  }

  /// `alerts resolve ID…`.
  struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "resolve", abstract: "Say that it is dealt with.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var alerts: AlertArguments

    func run() throws {
      try global.handle(alerts.ids) { _ in .resolve }
    }
  }

  /// `alerts wont-act ID…`.
  struct WontAct: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "wont-act",
      abstract: "Say that nobody will act while the deal is in its stage.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var alerts: AlertArguments

    func run() throws {
      try global.handle(alerts.ids) { _ in .wontAct }
    }
  }

  /// `alerts note ID TEXT`.
  struct Note: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "note", abstract: "Say something to it.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The alert's id.") var id: Int64
    @Argument(help: "What others should know.") var text: String

    func run() throws {
      try global.handle([id]) { _ in .note(text) }
    }
  }
}

extension AlertsCommand {
  /// `alerts replay --rule R --from A --to B`.
  struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "replay",
      abstract: "What a rule would have sent on past days, and whether it was right.",
      discussion: """
        Every day is judged by what it knew, with the limits of the settings: try other limits with \
        --config. Nothing is stored.
        """)

    @OptionGroup var global: GlobalOptions
    @Option(help: "The rule.") var rule: Alert.Rule
    @Option(help: ArgumentHelp("The first day.", valueName: "YYYY-MM-DD")) var from: String
    @Option(
      help: ArgumentHelp("The last day; the as-of day if not given.", valueName: "YYYY-MM-DD"))
    var to: String?

    func run() throws {
      let progress = ProgressLine("replaying")
      try global.answer(progress: progress) { workspace in
        let first = try GlobalOptions.day(named: from)
        let last = try to.map(GlobalOptions.day(named:)) ?? workspace.asOf
        guard first <= last, last <= workspace.asOf else {
          throw Problem(
            .usage, "--from \(first) --to \(last): name days in this order, up to \(workspace.asOf)"
          )
        }
        let replay = try workspace.replay(rule, from: first, through: last) {
          progress.show("replaying \($0)")
        }
        return Report(
          replay, isOn: workspace.settings.alerts[rule].isOn,
          money: try global.money(of: workspace))
      }
    }
  }

  /// `alerts rates`.
  struct Rates: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rates",
      abstract: "Whether the deals that the rules pointed at were lost more often than others.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
      try global.answer { Report(hitRates: try $0.hitRates()) }
    }
  }
}

extension Alert.State: ExpressibleByArgument {}
extension Alert.Rule: ExpressibleByArgument {}
