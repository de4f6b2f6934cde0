import Dashboard
import Delivery
import Engine

/// Delivers what is due in the outbox of a workspace.
struct Courier {
  private let global: GlobalOptions
  private let settings: NotifySettings

  /// `nil` where the options' settings tell nobody.
  init?(_ global: GlobalOptions) throws {
    guard let settings = try global.settings(in: Environment.variables).notify else { return nil }
    (self.global, self.settings) = (global, settings)
  }

  /// Tries every message that is due, the longest due first, while no other process delivers.
  ///
  /// A channel that has just failed is left alone until the next time, as the next message would
  /// wait for it as long. It goes on to the end of the messages, or while `goesOn`. False, with nothing
  /// done, where another process delivers.
  @discardableResult
  func run(
    while goesOn: () -> Bool = { true }, telling: (DeliveryReport) -> Void = { _ in }
  ) throws -> Bool {
    try global.require(.admin)
    let workspace = try global.open(asOf: nil)
    let done: Void? = try workspace.aloneAtDelivery {
      var broken: Set<String> = []
      for message in try workspace.dueMessages(at: Clock.moment) where goesOn() {
        let routing = settings.notifications.routing
        let channel = (routing[message.recipient] ?? routing.fallback).channel
        guard channel.map({ !broken.contains($0) }) ?? true else { continue }
        let outcome = try deliver(message, from: workspace)
        telling(DeliveryReport(message: message, outcome: outcome))
        if case .failed = outcome, let channel { broken.insert(channel) }
      }
    }
    return done != nil
  }

  private func deliver(
    _ message: OutboxMessage, from workspace: Workspace
  ) throws -> DeliveryOutcome? {
    let money = MoneyFormat(try workspace.currency(), isASCII: false)
    return try workspace.deliver(message, clock: { Clock.moment }) { recipient, alerts in
      let letter = AlertLetter(
        id: message.id, created: message.created, about: alerts, money: money)
      return send(letter.letter(at: Clock.moment), to: recipient)
    }
  }

  /// Hands a letter to the channel of a recipient.
  func send(_ letter: Letter, to recipient: Recipient) -> DeliveryOutcome {
    guard let channel = recipient.channel.flatMap({ settings.channels[$0] }) else {
      return .failed(
        reason: "recipient '\(recipient.name)' has no channel; give it via", retryAfter: nil)
    }
    do { return try channel.open().send(letter, to: recipient.address) } catch {
      return .failed(reason: error.description, retryAfter: nil)
    }
  }

  /// A recipient of the settings.
  /// - Throws: a ``Problem`` that names those who can be reached.
  func recipient(named name: String) throws(Problem) -> Recipient {
    let routing = settings.notifications.routing
    guard let recipient = routing[name], recipient.channel != nil else {
      throw Problem(
        .usage,
        "'\(name)': no such recipient; those who can be reached: "
          + routing.reachable.map(\.name).joined(separator: ", "))
    }
    return recipient
  }
}
