import Delivery
import Engine
import Foundation
import TOMLKit

/// Who is told of alerts, and by which ways.
struct NotifySettings: Equatable {
  let notifications: NotificationSettings
  let channels: [String: ChannelSettings]

  private static let keys: Set<String> = [
    "fallback", "immediate", "digest_at", "hosts", "within_network", "channels", "recipients",
  ]

  /// Reads `[notify]` with its channels and recipients; who names no zone has the given one.
  init(_ table: TOMLTable, zone: TimeZone, in file: SettingsFile) throws(Problem) {
    try file.refuseUnknown(table.keys, known: Self.keys, in: "notify")
    let rule = HostRule(
      allowed: HostRule.usual + (try file.texts("hosts", of: table, section: "notify")),
      withinNetwork: Set(try file.texts("within_network", of: table, section: "notify")))
    var channels: [String: ChannelSettings] = [:]
    for (name, values, section) in try file.sections("channels", of: table, in: "notify") {
      channels[name] = try ChannelSettings(values, allowing: rule, section: section, in: file)
    }
    self.channels = channels
    var recipients: [Recipient] = []
    for (name, values, section) in try file.sections("recipients", of: table, in: "notify") {
      recipients.append(
        try Recipient(
          name, values, channels: channels, zone: zone, section: section, in: file))
    }
    var settings = NotificationSettings(
      routing: try Self.routing(recipients, table, in: file))
    settings.immediate =
      try file.wholeNumber("immediate", of: table, in: 0...1_000_000, section: "notify")
      ?? settings.immediate
    settings.digestMinute =
      try file.timeOfDay("digest_at", of: table, section: "notify") ?? settings.digestMinute
    notifications = settings
  }

  private static func routing(
    _ recipients: [Recipient], _ table: TOMLTable, in file: SettingsFile
  ) throws(Problem) -> Routing {
    guard let fallback = try file.text("fallback", of: table, section: "notify") else {
      throw Problem(
        .badConfiguration,
        "\(file.place(of: "notify")) [notify] needs fallback: who gets what nobody else gets")
    }
    do { return try Routing(recipients, fallback: fallback) } catch {
      throw Problem(.badConfiguration, words(error, recipients, in: file))
    }
  }

  /// A name that nobody has is complained of where it stands.
  private static func words(
    _ error: RoutingError, _ recipients: [Recipient], in file: SettingsFile
  ) -> String {
    let place = file.place(of: "fallback", in: "notify")
    guard case .unknown(let name, of: let owner, let known) = error else {
      return "\(place) [notify] \(error)"
    }
    guard let owner, let recipient = recipients.first(where: { $0.name == owner }) else {
      return "\(place) [notify] \(error)\(NearestWord.hint(for: name, among: known))"
    }
    let (section, key) = (
      "notify.recipients.\(owner)", recipient.manager == name ? "manager" : "team"
    )
    return "\(file.place(of: key, in: section)) [\(section)] \(key): no recipient '\(name)'"
      + NearestWord.hintAndMore(for: name, among: known)
      + " known: \(known.joined(separator: ", "))"
  }
}
