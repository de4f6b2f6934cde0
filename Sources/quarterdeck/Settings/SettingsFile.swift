import TOMLKit

/// The text of a TOML file, so that a complaint can name the line.
struct SettingsFile {
  let path: String
  private let lines: [Substring]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// What a text of TOML says.
  static func table(_ text: String, path: String) throws(Problem) -> TOMLTable {
    do {
      return try TOMLTable(string: text)
    } catch {
      throw Problem(
        .badConfiguration, "\(path): not a valid TOML file: \(error); mend the line or remove it")
    }
  }

  /// The file and the line on which a key of a section stands, as `settings.toml:12:`; the file
  /// alone where the line cannot be told.
  func place(of key: String, in section: String = "") -> String {
    var current = ""
    for (index, line) in lines.enumerated() {
      let text = line.drop { $0 == " " || $0 == "\t" }
      if text.hasPrefix("[") {
        current = String(text.drop { $0 == "[" }.prefix { $0 != "]" })
        if section.isEmpty, current.split(separator: ".").first.map(String.init) == key {
          return "\(path):\(index + 1):"
        }
        let whole = [section, key].filter { !$0.isEmpty }.joined(separator: ".")
        if current == whole || current.hasPrefix(whole + ".") {
          return "\(path):\(index + 1):"
        }
      }
      let name = text.prefix { $0 != "=" && $0 != " " && $0 != "\t" }
      if current == section, name == key, text.contains("=") { return "\(path):\(index + 1):" }
    }
    return "\(path):"
  }

  /// Refuses the first of a section's keys that is not known: with its line and the nearest name.
  func refuseUnknown(
    _ keys: some Sequence<String>, known: some Collection<String>, in section: String = ""
  ) throws(Problem) {
    guard let stranger = keys.first(where: { !known.contains($0) }) else { return }
    let meant = NearestWord.of(stranger, among: known).map { "; did you mean '\($0)'?" } ?? ";"
    let title = section.isEmpty ? "" : " [\(section)]"
    throw Problem(
      .badConfiguration,
      "\(place(of: stranger, in: section))\(title) unknown setting '\(stranger)'\(meant) known: "
        + known.sorted().joined(separator: ", "))
  }

  /// A number of a section within a range; `nil` where it is not given.
  func number(
    _ key: String, of table: TOMLTable, in range: ClosedRange<Double>, section: String
  ) throws(Problem) -> Double? {
    guard let value = table[key] else { return nil }
    if let number = value.int.map(Double.init) ?? value.double, range.contains(number) {
      return number
    }
    throw refusal(
      of: key, in: section,
      "a number from \(Self.words(range.lowerBound)) to "
        + Self.words(range.upperBound))
  }

  /// A whole number of a section within a range; `nil` where it is not given.
  func wholeNumber(
    _ key: String, of table: TOMLTable, in range: ClosedRange<Int>, section: String
  ) throws(Problem) -> Int? {
    guard let value = table[key] else { return nil }
    if let number = value.int, range.contains(number) { return number }
    throw refusal(
      of: key, in: section, "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// Whether something is on; `nil` where it is not said.
  func isOn(_ key: String, of table: TOMLTable, section: String) throws(Problem) -> Bool? {
    guard let value = table[key] else { return nil }
    if let bool = value.bool { return bool }
    throw refusal(of: key, in: section, "true or false")
  }

  /// What is said where a value is not what it must be.
  func refusal(of key: String, in section: String, _ expected: String) -> Problem {
    Problem(
      .badConfiguration, "\(place(of: key, in: section)) [\(section)] \(key) must be \(expected)")
  }

  private static func words(_ bound: Double) -> String {
    bound == bound.rounded() ? String(Int(bound)) : String(bound)
  }
}
