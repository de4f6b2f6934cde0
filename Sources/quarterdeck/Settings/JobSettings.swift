import Engine
import Foundation
import TOMLKit

/// When the daily jobs begin.
struct JobSettings: Equatable {
  /// Minutes after midnight.
  var minute = 6 * 60

  init() {}

  /// Reads `[jobs]`.
  init(_ table: TOMLTable, in file: SettingsFile) throws(Problem) {
    try file.refuseUnknown(table.keys, known: ["daily_at"], in: "jobs")
    guard let value = table["daily_at"] else { return }
    guard let minute = value.string.flatMap(Self.minute(of:)) else {
      throw Problem(
        .badConfiguration,
        "\(file.place(of: "daily_at", in: "jobs")) [jobs] daily_at must be a time of day in quotes, "
          + "as \"06:00\"")
    }
    self.minute = minute
  }

  private static func minute(of text: String) -> Int? {
    guard let match = text.wholeMatch(of: /([0-9]{1,2}):([0-9]{2})/), let hour = Int(match.1),
      let minute = Int(match.2), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }
}

extension Settings {
  /// When which job is due; without a zone in the settings, in that of the machine.
  var schedule: JobSchedule {
    let zone = timeZone.flatMap { TimeZone(identifier: $0) } ?? .current
    return JobSchedule(zone: zone, minute: jobs.minute)
  }
}
