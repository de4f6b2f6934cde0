import Engine
import TOMLKit

extension AlertSettings {
  /// Reads `[alerts]` and a section for each rule below it.
  init(_ table: TOMLTable, in file: SettingsFile) throws(Problem) {
    self.init()
    let rules = Alert.Rule.allCases.map(\.rawValue)
    try file.refuseUnknown(
      table.keys, known: ["cooldown_days", "reopen_days"] + rules, in: "alerts")
    func days(_ key: String) throws(Problem) -> Int? {
      try file.wholeNumber(key, of: table, in: 0...3650, section: "alerts")
    }
    cooldownDays = try days("cooldown_days") ?? cooldownDays
    reopenDays = try days("reopen_days") ?? reopenDays
    for rule in Alert.Rule.allCases {
      guard let value = table[rule.rawValue] else { continue }
      guard let values = value.table else {
        throw Problem(
          .badConfiguration,
          "\(file.place(of: rule.rawValue, in: "alerts")) write the settings of a rule as "
            + "[alerts.\(rule.rawValue)]")
      }
      try self[rule].take(values, of: RuleKeys(rule), in: file)
    }
  }
}

/// How a rule's numbers are called in a settings file.
private struct RuleKeys {
  let section: String
  let limit: String?
  let clearLimit: String?
  let range: ClosedRange<Double>
  /// How much of the engine's unit one unit of the file is.
  let unit: Double
  let mayHaveExceptions: Bool

  init(_ rule: Alert.Rule) {
    section = "alerts.\(rule.rawValue)"
    clearLimit = rule == .scoreDrop ? "clear_points" : nil
    unit = rule == .scoreDrop ? 0.01 : 1
    mayHaveExceptions = ![.segmentDrop, .modelDrift, .dataIsOld].contains(rule)
    (limit, range) =
      switch rule {
      case .stageStall: ("times", 0.1...100)
      case .lifeCycleBreach: ("times", 1...100)
      case .scoreDrop: ("points", 1...100)
      case .closeDatePast: ("days", 1...3650)
      case .closeDatePushed: ("times", 1...1000)
      case .segmentDrop: ("p", 0...1)
      case .modelDrift: (nil, 0...0)
      case .dataIsOld: ("hours", 24...8760)
      }
  }

  var all: [String] {
    ["on", "hold_days"] + [limit, clearLimit].compactMap(\.self)
      + (mayHaveExceptions ? ["where"] : [])
  }
}

extension RuleSettings {
  fileprivate mutating func take(
    _ table: TOMLTable, of keys: RuleKeys, in file: SettingsFile
  ) throws(Problem) {
    let section = keys.section
    try file.refuseUnknown(table.keys, known: keys.all, in: section)
    isOn = try file.isOn("on", of: table, section: section) ?? isOn
    holdDays =
      try file.wholeNumber("hold_days", of: table, in: 0...365, section: section) ?? holdDays
    if let key = keys.limit {
      limit =
        try file.number(key, of: table, in: keys.range, section: section)
        .map { $0 * keys.unit } ?? limit
    }
    if let key = keys.clearLimit {
      clearLimit =
        try file.number(key, of: table, in: 0...keys.range.upperBound, section: section)
        .map { $0 * keys.unit } ?? min(clearLimit, limit)
      guard clearLimit <= limit else {
        throw Problem(
          .badConfiguration,
          "\(file.place(of: key, in: section)) [\(section)] \(key) must not be above "
            + "\(keys.limit ?? ""): an alert ends where less is left than it began with")
      }
    }
    try takeExceptions(table, of: keys, in: file)
  }

  private mutating func takeExceptions(
    _ table: TOMLTable, of keys: RuleKeys, in file: SettingsFile
  ) throws(Problem) {
    guard let value = table["where"], let key = keys.limit else { return }
    let place = file.place(of: "where", in: keys.section)
    guard let entries = value.array else {
      throw Problem(
        .badConfiguration, "\(place) write other limits as [[\(keys.section).where]] entries")
    }
    for (number, entry) in entries.enumerated() {
      guard let values = entry.table else { continue }
      exceptions.append(try exception(values, number, key: key, of: keys, in: file))
    }
  }

  private func exception(
    _ table: TOMLTable, _ number: Int, key: String, of keys: RuleKeys, in file: SettingsFile
  ) throws(Problem) -> Exception {
    let section = keys.section + ".where"
    let place = file.place(ofSection: section, entry: number)
    guard
      let limit = try file.number(
        key, of: table, in: keys.range, section: section, entry: number)
    else {
      throw Problem(.badConfiguration, "\(place) [[\(section)]] needs \(key)")
    }
    let segments = try segments(table, number, of: section, in: file, besides: key)
    guard !segments.isEmpty else {
      throw Problem(
        .badConfiguration, "\(place) [[\(section)]] needs a segment, as in region = \"Europe\"")
    }
    return Exception(
      segments: segments.sorted { $0.dimension < $1.dimension }, limit: limit * keys.unit)
  }

  private func segments(
    _ table: TOMLTable, _ number: Int, of section: String, in file: SettingsFile,
    besides key: String
  ) throws(Problem) -> [Segment] {
    var segments: [Segment] = []
    for name in table.keys where name != key {
      let dimension = Dimension(inSettings: name)
      guard let dimension, let value = table[name]?.string else {
        let hint =
          dimension == nil ? NearestWord.hint(for: name, among: Dimension.namesInSettings) : ""
        throw Problem(
          .badConfiguration,
          "\(file.place(of: name, in: section, entry: number)) [[\(section)]] '\(name)' is no "
            + "dimension of a deal with a value in quotes, as in region = \"Europe\"\(hint)")
      }
      segments.append(Segment(dimension, value))
    }
    return segments
  }
}
