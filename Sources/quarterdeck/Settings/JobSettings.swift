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
  /// When which job is due.
  var schedule: JobSchedule { JobSchedule(zone: zone, minute: jobs.minute) }
}
