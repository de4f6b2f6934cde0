import Foundation
import TOMLKit

/// Values of a settings file.
extension SettingsFile {
  /// A number of a section within a range; `nil` where it is not given.
  func number(
    _ key: String, of table: TOMLTable, in range: ClosedRange<Double>, section: String,
    entry: Int = 0
  ) throws(Problem) -> Double? {
    guard let value = table[key] else { return nil }
    if let number = value.int.map(Double.init) ?? value.double, range.contains(number) {
      return number
    }
    throw refusal(
      of: key, in: section, entry: entry,
      "a number from \(Self.words(range.lowerBound)) to \(Self.words(range.upperBound))")
  }

  private static func words(_ bound: Double) -> String {
    bound == bound.rounded() ? String(Int(bound)) : String(bound)
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

  /// A text of a section; `nil` where it is not given.
  func text(
    _ key: String, of table: TOMLTable, section: String = ""
  ) throws(Problem) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string, !text.isEmpty else {
      throw refusal(of: key, in: section, "a text in quotes")
    }
    return text
  }

  /// A list of texts of a section; empty where it is not given.
  func texts(
    _ key: String, of table: TOMLTable, section: String
  ) throws(Problem) -> [String] {
    guard let value = table[key] else { return [] }
    let texts = value.array?.map(\.string) ?? [nil]
    guard texts.allSatisfy({ $0?.isEmpty == false }) else {
      throw refusal(of: key, in: section, "a list of texts, as [\"R01\", \"R02\"]")
    }
    return texts.compactMap(\.self)
  }

  /// A time of day of a section, in minutes after midnight; `nil` where it is not given.
  func timeOfDay(
    _ key: String, of table: TOMLTable, section: String
  ) throws(Problem) -> Int? {
    guard let value = table[key] else { return nil }
    guard let minute = value.string.flatMap(TimeOfDay.minute) else {
      throw refusal(of: key, in: section, "a time of day in quotes, as \"06:00\"")
    }
    return minute
  }

  /// An e-mail address of a section, which cannot become anything else in a letter's head; `nil`
  /// where it is not given.
  func address(
    _ key: String, of table: TOMLTable, section: String
  ) throws(Problem) -> String? {
    guard let text = try text(key, of: table, section: section) else { return nil }
    guard text.wholeMatch(of: /[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~-]+@[A-Za-z0-9.-]+/) != nil,
      !text.hasPrefix("-")
    else { throw refusal(of: key, in: section, "an e-mail address, as \"ada@example.com\"") }
    return text
  }

  /// The whole path of a file or a folder; `nil` where it is not given.
  func path(
    _ key: String, of table: TOMLTable, section: String, to kind: String = "file"
  ) throws(Problem) -> String? {
    guard let path = try text(key, of: table, section: section) else { return nil }
    guard path.hasPrefix("/") else {
      throw refusal(of: key, in: section, "a \(kind)'s whole path in quotes")
    }
    return path
  }

  /// The name of a time zone; `nil` where it is not given.
  func timeZone(of table: TOMLTable, section: String) throws(Problem) -> String? {
    guard let name = try text("time_zone", of: table, section: section) else { return nil }
    guard TimeZone(identifier: name) != nil else {
      let hint = NearestWord.hint(for: name, among: TimeZone.knownTimeZoneIdentifiers)
      throw refusal(
        of: "time_zone", in: section, "a zone such as \"Europe/Berlin\", not '\(name)'\(hint)")
    }
    return name
  }

  /// The sections below one, by name, with their whole names.
  func sections(
    _ key: String, of table: TOMLTable, in section: String
  ) throws(Problem) -> [(name: String, values: TOMLTable, section: String)] {
    let whole = "\(section).\(key)"
    guard let value = table[key] else { return [] }
    guard let tables = value.table else {
      throw refusal(of: key, in: section, "written as [\(whole).NAME] sections")
    }
    var list: [(String, TOMLTable, String)] = []
    for name in tables.keys.sorted() {
      guard let values = tables[name]?.table else {
        throw refusal(of: name, in: whole, "a section of its own: [\(whole).\(name)]")
      }
      list.append((name, values, "\(whole).\(name)"))
    }
    return list
  }
}
