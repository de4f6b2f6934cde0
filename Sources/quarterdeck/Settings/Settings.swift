import Engine
import TOMLKit

/// What a company sets once: its fiscal year, its minimum samples, its amount bands, its look.
struct Settings: Equatable {
  var calendar = FiscalCalendar.calendarYear
  /// Closed deals below which a rate is shown with its interval and not judged.
  var minimumSample = 30
  /// Closed deals below which a rep is not ranked.
  var minimumRepDeals = 30
  /// Days in which a resolved alert stays silent.
  var cooldownDays = 7
  /// `nil` cuts the bands at terciles of the book.
  var bandCuts: AmountBandCuts?
  var theme: String?

  /// Reads a settings file; everything it does not name keeps its default.
  ///
  /// An unknown key is refused, because a misspelt setting would silently do nothing.
  init(toml text: String, path: String) throws(Problem) {
    let table = try Self.table(text, path: path)
    for (section, keys) in Self.known {
      guard let values = table[section] else { continue }
      guard let values = values.table else {
        throw Problem(.badConfiguration, "\(path): '\(section)' must be a [section] of settings")
      }
      try refuseUnknown(values.keys, known: keys, place: "\(path): [\(section)]")
      try take(values, section: section, path: path)
    }
    try refuseUnknown(table.keys, known: Set(Self.known.keys), place: "\(path):")
  }

  init() {}

  private static let known: [String: Set<String>] = [
    "calendar": ["fiscal_year_starts_in_month"],
    "samples": ["minimum", "minimum_per_rep"],
    "alerts": ["cooldown_days"],
    "amount_bands": ["mid", "large"],
    "dashboard": ["theme"],
  ]

  private static func table(_ text: String, path: String) throws(Problem) -> TOMLTable {
    do {
      return try TOMLTable(string: text)
    } catch {
      throw Problem(
        .badConfiguration, "\(path): not a valid TOML file: \(error); mend the line or remove it")
    }
  }

  private func refuseUnknown(
    _ keys: some Sequence<String>, known: Set<String>, place: String
  ) throws(Problem) {
    guard let stranger = keys.first(where: { !known.contains($0) }) else { return }
    let list = known.sorted().joined(separator: ", ")
    throw Problem(.badConfiguration, "\(place) unknown setting '\(stranger)'; known: \(list)")
  }

  private mutating func take(
    _ values: TOMLTable, section: String, path: String
  ) throws(Problem) {
    func number(_ key: String, in range: ClosedRange<Int>) throws(Problem) -> Int? {
      guard let value = values[key] else { return nil }
      if let number = value.int, range.contains(number) { return number }
      throw Problem(
        .badConfiguration,
        "\(path): [\(section)] \(key) must be a whole number from \(range.lowerBound) to "
          + "\(range.upperBound)")
    }
    if let month = try number("fiscal_year_starts_in_month", in: 1...12) {
      calendar = FiscalCalendar(firstMonth: month) ?? .calendarYear
    }
    minimumSample = try number("minimum", in: 1...1_000_000) ?? minimumSample
    minimumRepDeals = try number("minimum_per_rep", in: 1...1_000_000) ?? minimumRepDeals
    cooldownDays = try number("cooldown_days", in: 0...3650) ?? cooldownDays
    if let mid = try number("mid", in: 0...1_000_000_000_000),
      let large = try number("large", in: 0...1_000_000_000_000)
    {
      bandCuts = AmountBandCuts(
        mid: Amount(minorUnits: Int64(mid) * 100), large: Amount(minorUnits: Int64(large) * 100))
    }
    theme = values["theme"]?.string ?? theme
  }
}

extension Settings {
  /// The part that every answer obeys.
  var workspace: WorkspaceSettings {
    WorkspaceSettings(
      calendar: calendar, minimumSample: minimumSample, minimumRepDeals: minimumRepDeals,
      cooldownDays: cooldownDays, bandCuts: bandCuts)
  }
}
