import Dashboard
import Engine
import Foundation
import TOMLKit

/// What a company sets once: its fiscal year, its minimum samples, its amount bands, look and keys.
struct Settings: Equatable {
  var calendar = FiscalCalendar.calendarYear
  /// Closed deals below which a rate is shown with its interval and not judged.
  var minimumSample = 30
  /// Closed deals below which a rep is not ranked.
  var minimumRepDeals = 30
  var alerts = AlertSettings()
  var jobs = JobSettings()
  /// `nil` where nobody is told of alerts.
  var notify: NotifySettings?
  var listen = ListenSettings()
  /// The folder into which others put exports and messages; `nil` is one in the workspace.
  var spool: String?
  /// `nil` cuts the bands at terciles of the book.
  var bandCuts: AmountBandCuts?
  var theme: String?
  var importLimits = ImportLimits()
  /// The zone in which times of exports become days; `nil` takes days as they are written.
  var timeZone: String?
  var aliases: [SegmentAlias] = []
  var keymap = Keymap.standard

  /// Reads a settings file; everything it does not name keeps its default.
  ///
  /// An unknown key is refused, because a misspelt setting would silently do nothing.
  init(toml text: String, path: String) throws(Problem) {
    let file = try SettingsFile(path: path, text: text)
    try file.refuseUnknown(
      file.table.keys,
      known: Set(Self.known.keys).union([
        "alerts", "jobs", "keys", "alias", "listen", "notify",
      ]))
    for (section, keys) in Self.known {
      guard let values = try file.section(section) else { continue }
      try file.refuseUnknown(values.keys, known: keys, in: section)
      try take(values, section: section, of: file)
    }
    if let keys = try file.section("keys") { keymap = try Keymap(overriding: keys, in: file) }
    if let values = try file.section("alerts") { alerts = try AlertSettings(values, in: file) }
    if let values = try file.section("jobs") { jobs = try JobSettings(values, in: file) }
    if let values = try file.section("notify") {
      notify = try NotifySettings(values, zone: zone, in: file)
    }
    if let values = try file.section("listen") { listen = try ListenSettings(values, in: file) }
    aliases = try SegmentAlias.list(in: file)
  }

  private static let known: [String: Set<String>] = [
    "calendar": ["fiscal_year_starts_in_month", "time_zone"],
    "import": ["cell_kib", "row_kib", "columns", "expanded_mib", "gzip_ratio"],
    "samples": ["minimum", "minimum_per_rep"],
    "amount_bands": ["mid", "large"],
    "dashboard": ["theme"],
    "events": ["spool"],
  ]

  private mutating func take(
    _ values: TOMLTable, section: String, of file: SettingsFile
  ) throws(Problem) {
    func number(_ key: String, in range: ClosedRange<Int>) throws(Problem) -> Int? {
      try file.wholeNumber(key, of: values, in: range, section: section)
    }
    if let month = try number("fiscal_year_starts_in_month", in: 1...12) {
      calendar = FiscalCalendar(firstMonth: month) ?? .calendarYear
    }
    if section == "calendar" { timeZone = try file.timeZone(of: values, section: section) }
    if section == "import" { try importLimits.take(number) }
    minimumSample = try number("minimum", in: 1...1_000_000) ?? minimumSample
    minimumRepDeals = try number("minimum_per_rep", in: 1...1_000_000) ?? minimumRepDeals
    let cuts = (
      try number("mid", in: 0...1_000_000_000_000), try number("large", in: 0...1_000_000_000_000)
    )
    if section == "amount_bands" { bandCuts = try Self.bandCuts(cuts, of: file) }
    if section == "events" {
      spool = try file.path("spool", of: values, section: section, to: "folder")
    }
    if section == "dashboard" { theme = try file.text("theme", of: values, section: section) }
  }

  private static func bandCuts(
    _ cuts: (mid: Int?, large: Int?), of file: SettingsFile
  ) throws(Problem) -> AmountBandCuts {
    guard let mid = cuts.mid, let large = cuts.large, mid < large else {
      throw Problem(
        .badConfiguration,
        "\(file.place(of: "amount_bands")) [amount_bands] needs both mid and large, mid the smaller one"
      )
    }
    return AmountBandCuts(
      mid: Amount(minorUnits: Int64(mid) * 100), large: Amount(minorUnits: Int64(large) * 100))
  }

  init() {}
}

extension Settings {
  /// The company's zone; without one in the settings, that of the machine.
  var zone: TimeZone { timeZone.flatMap { TimeZone(identifier: $0) } ?? .current }

  /// How exports are read where nothing else is asked for.
  var exportOptions: ExportOptions {
    var options = ExportOptions()
    options.limits = importLimits
    options.timeZone = timeZone
    return options
  }

  /// The part that every answer obeys.
  var workspace: WorkspaceSettings {
    WorkspaceSettings(
      calendar: calendar, minimumSample: minimumSample, minimumRepDeals: minimumRepDeals,
      alerts: alerts, notifications: notify?.notifications, bandCuts: bandCuts, aliases: aliases)
  }
}
