import Engine
import Foundation
import TOMLKit

extension Recipient {
  /// Reads `[notify.recipients.NAME]`; without a zone of its own it has the given one.
  init(
    _ name: String, _ table: TOMLTable, channels: [String: ChannelSettings], zone: TimeZone,
    section: String, in file: SettingsFile
  ) throws(Problem) {
    try file.refuseUnknown(
      table.keys, known: ["via", "to", "reps", "manager", "team", "time_zone", "quiet"], in: section
    )
    let channel = try file.text("via", of: table, section: section)
    if let channel, channels[channel] == nil {
      throw file.refusal(
        of: "via", in: section,
        "the name of a channel: \(channels.keys.sorted().joined(separator: ", "))")
    }
    let address = try file.address("to", of: table, section: section)
    if let channel, channels[channel]?.needsAddress == true, address == nil {
      throw Problem(
        .badConfiguration,
        "\(file.place(of: "via", in: section)) [\(section)] needs to: an e-mail address")
    }
    self.init(
      name, channel: channel, address: address,
      reps: Set(try file.texts("reps", of: table, section: section)),
      manager: try Self.other("manager", than: name, of: table, section: section, in: file),
      team: try Self.other("team", than: name, of: table, section: section, in: file),
      zone: try file.timeZone(of: table, section: section).flatMap(TimeZone.init(identifier:))
        ?? zone,
      quiet: try Self.quiet(of: table, section: section, in: file))
  }

  private static func other(
    _ key: String, than name: String, of table: TOMLTable, section: String, in file: SettingsFile
  ) throws(Problem) -> String? {
    let other = try file.text(key, of: table, section: section)
    guard other != name else {
      throw file.refusal(of: key, in: section, "another recipient than '\(name)'")
    }
    return other
  }

  private static func quiet(
    of table: TOMLTable, section: String, in file: SettingsFile
  ) throws(Problem) -> QuietHours? {
    guard let text = try file.text("quiet", of: table, section: section) else { return nil }
    let parts = text.split(separator: "-").map { TimeOfDay.minute(of: String($0)) }
    guard parts.count == 2, let start = parts[0], let end = parts[1],
      let hours = QuietHours(start: start, end: end)
    else { throw file.refusal(of: "quiet", in: section, "hours in quotes, as \"20:00-07:00\"") }
    return hours
  }
}
