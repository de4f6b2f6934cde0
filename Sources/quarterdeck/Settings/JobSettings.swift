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
    minute = try file.timeOfDay("daily_at", of: table, section: "jobs") ?? minute
  }
}

extension Settings {
  /// When which job is due; without a zone in the settings, in that of the machine.
  var schedule: JobSchedule {
    let zone = timeZone.flatMap { TimeZone(identifier: $0) } ?? .current
    return JobSchedule(zone: zone, minute: jobs.minute)
  }
}
