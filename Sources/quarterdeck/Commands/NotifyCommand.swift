public import ArgumentParser
import Dashboard
import Delivery
public import Engine
import Foundation

/// `notify`: messages about alerts, on their way and delivered.
struct NotifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notify", abstract: "Messages about alerts: what is on its way and what arrived.",
    discussion: """
      Who is told, and how, stands in [notify] of the settings (docs/notifications.md). Alerts put \
      messages into the outbox; `serve`, `run` and `notify send` deliver them.
      """,
    subcommands: [List.self, Show.self, Test.self, Send.self, Retry.self],
    defaultSubcommand: List.self)

  /// `notify [--state …]`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List messages, newest first.")

    @OptionGroup var global: GlobalOptions
    @Option(help: "queued, sent, dead or withdrawn; all if not given.")
    var state: OutboxMessage.State?

    func run() throws {
      try global.answer { workspace in
        Report(outbox: try workspace.outbox().filter { state == nil || $0.state == state })
      }
    }
  }

  /// `notify show ID`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "One message and every attempt to deliver it.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The message's id.") var id: Int64

    func run() throws {
      try global.answer { workspace in
        guard let message = try workspace.outbox().first(where: { $0.id == id }) else {
          throw Problem(.usage, "message \(id): there is none; `quarterdeck notify` lists all")
        }
        let alerts = try workspace.alerts().filter { message.alerts.contains($0.id) }
        return Report(message, about: alerts, attempts: try workspace.deliveryAttempts(of: id))
      }
    }
  }

  /// `notify test NAME`.
  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Send somebody a test message now, to prove the channel.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The recipient's name in the settings.") var name: String

    func run() throws {
      try global.require(.admin)
      let courier = try Courier.required(global)
      let moment = Clock.moment
      let letter = Letter(
        id: "quarterdeck-test-\(moment)", subject: "Quarterdeck: a test",
        lines: ["Messages about alerts will come this way. Nothing is to be done."],
        date: Date(timeIntervalSince1970: TimeInterval(moment)))
      switch courier.send(letter, to: try courier.recipient(named: name)) {
      case .delivered(let answer): try global.print(Report(delivered: name, answer: answer))
      case .failed(let reason, _), .refused(let reason):
        throw Problem(.unavailable, "\(name): not delivered: \(reason)")
      }
    }
  }

  /// `notify send`.
  struct Send: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "send",
      abstract: "Deliver what is due now; `run` and `serve` do so by themselves.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
      try global.require(.admin)
      let courier = try Courier.required(global)
      var reports: [DeliveryReport] = []
      guard try courier.run(telling: { reports.append($0) }) else {
        throw Problem(.tryAgain, "another process is delivering; what is due goes with it")
      }
      try global.print(Report(deliveries: reports))
      if reports.contains(where: { $0.status == "failed" }) {
        throw ExitCode(ExitStatus.unavailable.rawValue)
      }
    }
  }

  /// `notify retry [ID]`.
  struct Retry: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "retry",
      abstract: "Queue messages again that nobody took within 72 hours.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The message's id; all that are dead if not given.") var id: Int64?

    func run() throws {
      try global.answer { workspace in
        let count = try workspace.replayDeadMessages(id, at: Clock.moment)
        guard count > 0 else {
          throw Problem(
            .usage,
            (id.map { "message \($0) is not dead" } ?? "no message is dead")
              + "; `quarterdeck notify --state dead` lists those that are")
        }
        return Report(outbox: try workspace.outbox().filter { $0.state == .queued })
      }
    }
  }
}

extension Courier {
  /// The courier of the options' settings.
  fileprivate static func required(_ global: GlobalOptions) throws -> Courier {
    guard let courier = try Courier(global) else {
      throw Problem(
        .badConfiguration,
        "the settings tell nobody: add [notify] with channels and recipients (docs/notifications.md)"
      )
    }
    return courier
  }
}

extension OutboxMessage.State: ExpressibleByArgument {}
