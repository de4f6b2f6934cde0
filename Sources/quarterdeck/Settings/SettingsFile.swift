import TOMLKit

/// A TOML file with its text, so that a complaint can name the line.
struct SettingsFile {
  /// A heading, or a key below one.
  private struct Mark {
    let line: Int
    let section: String
    /// Which of several headings of that name it is or stands below.
    let entry: Int
    /// `nil` for the heading.
    let key: String?
  }

  let path: String
  let table: TOMLTable
  private let marks: [Mark]

  init(path: String, text: String) throws(Problem) {
    self.path = path
    do { table = try TOMLTable(string: text) } catch {
      throw Problem(
        .badConfiguration, "\(path): not a valid TOML file: \(error); mend the line or remove it")
    }
    marks = Self.marks(of: text)
  }

  private static func marks(of text: String) -> [Mark] {
    var marks: [Mark] = []
    var entries: [String: Int] = [:]
    var section = ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let words = line.drop { $0 == " " || $0 == "\t" }
      var key: String?
      if words.hasPrefix("[") {
        section = String(words.drop { $0 == "[" }.prefix { $0 != "]" })
        entries[section, default: -1] += 1
      } else {
        guard words.contains("=") else { continue }
        key = String(words.prefix { $0 != "=" && $0 != " " && $0 != "\t" })
      }
      marks.append(
        Mark(line: index + 1, section: section, entry: entries[section] ?? 0, key: key))
    }
    return marks
  }

  /// The file and the line on which a key of a section stands, as `settings.toml:12:`.
  ///
  /// The file alone where the line cannot be told. Of several sections of one name it is the one
  /// that `entry` counts, from 0.
  func place(of key: String, in section: String = "", entry: Int = 0) -> String {
    let whole = [section, key].filter { !$0.isEmpty }.joined(separator: ".")
    return place { mark in
      guard let found = mark.key else {
        return mark.section == whole || mark.section.hasPrefix(whole + ".")
      }
      return mark.section == section && mark.entry == entry && found == key
    }
  }

  /// The file and the line on which a section begins.
  func place(ofSection section: String, entry: Int = 0) -> String {
    place { $0.key == nil && $0.section == section && $0.entry == entry }
  }

  private func place(_ isMeant: (Mark) -> Bool) -> String {
    marks.first(where: isMeant).map { "\(path):\($0.line):" } ?? "\(path):"
  }

  /// A section of settings; `nil` where there is none.
  func section(_ name: String) throws(Problem) -> TOMLTable? {
    guard let value = table[name] else { return nil }
    guard let section = value.table else {
      throw Problem(
        .badConfiguration, "\(place(of: name)) '\(name)' must be a [section] of settings")
    }
    return section
  }

  /// Refuses the first of a section's keys that is not known: with its line and the nearest name.
  func refuseUnknown(
    _ keys: some Sequence<String>, known: some Collection<String>, in section: String = "",
    entry: Int = 0
  ) throws(Problem) {
    guard let stranger = keys.first(where: { !known.contains($0) }) else { return }
    let hint = NearestWord.hintAndMore(for: stranger, among: known)
    throw Problem(
      .badConfiguration,
      "\(place(of: stranger, in: section, entry: entry))\(Self.title(of: section)) unknown setting "
        + "'\(stranger)'\(hint) known: "
        + known.sorted().joined(separator: ", "))
  }

  /// What is said where a value is not what it must be.
  func refusal(
    of key: String, in section: String = "", entry: Int = 0, _ expected: String
  ) -> Problem {
    Problem(
      .badConfiguration,
      "\(place(of: key, in: section, entry: entry))\(Self.title(of: section)) \(key) must be "
        + expected)
  }

  private static func title(of section: String) -> String {
    section.isEmpty ? "" : " [\(section)]"
  }
}
