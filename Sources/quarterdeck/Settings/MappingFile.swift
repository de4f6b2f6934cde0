import Engine
import Foundation
import TOMLKit

/// A mapping of columns as people write it down.
enum MappingFile {
  private static let keys: Set<String> = [
    "dialect", "date_order", "decimal_sign", "currency", "columns", "outcomes", "stages",
  ]
  private static let words: Set<String> = ["won", "lost", "no_decision", "open", "left_out"]

  /// Reads a file; an unknown key is refused, because a misspelt one would silently do nothing.
  static func read(_ path: String) throws(Problem) -> ColumnMapping {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Problem(.noInput, "\(path): cannot read the mapping; check the path")
    }
    return try mapping(of: text, path: path)
  }

  static func mapping(of text: String, path: String) throws(Problem) -> ColumnMapping {
    let table: TOMLTable
    do { table = try TOMLTable(string: text) } catch {
      throw bad(path, "not a valid TOML file: \(error); mend the line")
    }
    try Problem.refuseUnknown(table.keys, known: keys, at: "\(path):", word: "key")
    var mapping = ColumnMapping()
    mapping.dialect = try string("dialect", table, path)
    mapping.currency = try string("currency", table, path)
    if let order = try string("date_order", table, path) {
      guard let value = DateOrder(rawValue: order) else {
        throw bad(path, "date_order must be \"ymd\", \"dmy\" or \"mdy\"")
      }
      mapping.dateOrder = value
    }
    if let sign = try string("decimal_sign", table, path) {
      guard sign == "." || sign == "," else {
        throw bad(path, "decimal_sign must be \".\" or \",\"")
      }
      mapping.decimalSign = sign.first
    }
    mapping.columns = try columns(table, path)
    mapping.words = try vocabulary("outcomes", table, path)
    mapping.closingStages = try vocabulary("stages", table, path)
    return mapping
  }

  /// The text of a mapping, to be edited and given back.
  static func text(_ mapping: ColumnMapping, of file: String) -> String {
    var lines = [
      "# How Quarterdeck reads \(file.split(separator: "/").last ?? ""). Edit what is wrong and give it back",
      "# with `quarterdeck import --mapping`. A column set to \"\" is left out.",
    ]
    func line(_ key: String, _ value: String?, _ example: String) {
      lines.append(value.map { "\(key) = \(quoted($0))" } ?? "# \(key) = \(quoted(example))")
    }
    line("dialect", mapping.dialect, "custom")
    line("date_order", mapping.dateOrder?.rawValue, "dmy")
    line("decimal_sign", mapping.decimalSign.map { String($0) }, ",")
    line("currency", mapping.currency, "EUR")
    lines += ["", "[columns]"]
    for field in ExportField.allCases {
      if let header = mapping.columns[field] {
        lines.append("\(field.rawValue) = \(quoted(header))")
      }
    }
    lines += words(of: mapping.words, section: "outcomes")
    lines += words(of: mapping.closingStages, section: "stages")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func words(of words: OutcomeVocabulary, section: String) -> [String] {
    let lists = [
      ("won", words.won), ("lost", words.lost), ("no_decision", words.noDecision),
      ("open", words.open), ("left_out", words.leftOut),
    ].filter { !$0.1.isEmpty }
    guard !lists.isEmpty else { return [] }
    return ["", "[\(section)]"]
      + lists.map { "\($0.0) = [\($0.1.map(quoted).joined(separator: ", "))]" }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case let scalar where scalar.value < 0x20 || scalar.value == 0x7F:
        "\\u" + String(String(scalar.value + 0x10000, radix: 16).dropFirst())
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private static func columns(
    _ table: TOMLTable, _ path: String
  ) throws(Problem) -> [ExportField: String] {
    var columns: [ExportField: String] = [:]
    guard let section = try section("columns", table, path) else { return columns }
    for key in section.keys {
      guard let field = ExportField(rawValue: key) else {
        let known = ExportField.allCases.map(\.rawValue).joined(separator: ", ")
        throw bad(path, "[columns] unknown field '\(key)'; known: \(known)")
      }
      columns[field] = try string(key, section, path)
    }
    return columns
  }

  private static func vocabulary(
    _ name: String, _ table: TOMLTable, _ path: String
  ) throws(Problem) -> OutcomeVocabulary {
    guard let section = try section(name, table, path) else { return OutcomeVocabulary() }
    try Problem.refuseUnknown(
      section.keys, known: words, at: "\(path): [\(name)]:", word: "key")
    func list(_ key: String) throws(Problem) -> [String] {
      guard let value = section[key] else { return [] }
      let words = value.array?.compactMap(\.string) ?? []
      guard let array = value.array, words.count == array.count else {
        throw bad(path, "[\(name)] \(key) must be a list of words in quotes")
      }
      return words
    }
    return OutcomeVocabulary(
      won: try list("won"), lost: try list("lost"), noDecision: try list("no_decision"),
      open: try list("open"), leftOut: try list("left_out"))
  }

  private static func section(
    _ name: String, _ table: TOMLTable, _ path: String
  ) throws(Problem) -> TOMLTable? {
    guard let value = table[name] else { return nil }
    guard let section = value.table else { throw bad(path, "'\(name)' must be a [section]") }
    return section
  }

  private static func string(
    _ key: String, _ table: TOMLTable, _ path: String
  ) throws(Problem) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string else { throw bad(path, "\(key) must be a text in quotes") }
    return text
  }

  private static func bad(_ path: String, _ what: String) -> Problem {
    Problem(.badConfiguration, "\(path): \(what)")
  }
}
