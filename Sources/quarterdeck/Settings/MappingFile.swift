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
    let file = try SettingsFile(path: path, text: text)
    try file.refuseUnknown(file.table.keys, known: keys)
    func word(_ key: String) throws(Problem) -> String? {
      try file.text(key, of: file.table)
    }
    var mapping = ColumnMapping()
    mapping.dialect = try word("dialect")
    if let text = try word("currency") { mapping.currency = try currency(text, in: file) }
    if let order = try word("date_order") {
      guard let value = DateOrder(rawValue: order) else {
        throw file.refusal(of: "date_order", "\"ymd\", \"dmy\" or \"mdy\"")
      }
      mapping.dateOrder = value
    }
    if let sign = try word("decimal_sign") {
      guard sign == "." || sign == "," else {
        throw file.refusal(of: "decimal_sign", "\".\" or \",\"")
      }
      mapping.decimalSign = sign.first
    }
    mapping.columns = try columns(in: file)
    mapping.words = try vocabulary("outcomes", in: file)
    mapping.closingStages = try vocabulary("stages", in: file)
    return mapping
  }

  private static func currency(_ text: String, in file: SettingsFile) throws(Problem) -> String {
    guard let code = ColumnMapping.currency(named: text) else {
      throw file.refusal(of: "currency", "a code of three letters such as \"EUR\"")
    }
    return code
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

  /// The beginnings of a mapping for a file whose columns are not known.
  static func outline(of headers: [String], in file: String) -> String {
    let mapping = ColumnMapping(guessing: headers)
    var lines = text(mapping, of: file).split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    let columns = ["# The file has the columns"] + headers.map { "#   \(quoted($0))" }
    lines.insert(contentsOf: columns, at: 2)
    let missing = ExportField.ofDeals.filter { mapping.columns[$0] == nil }
    let place = lines.lastIndex { $0.hasPrefix("[columns]") }.map { $0 + 1 } ?? lines.endIndex
    lines.insert(contentsOf: missing.map { "# \($0.rawValue) = \"\"" }, at: place)
    return lines.joined(separator: "\n")
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
    in file: SettingsFile
  ) throws(Problem) -> [ExportField: String] {
    guard let section = try file.section("columns") else { return [:] }
    try file.refuseUnknown(
      section.keys, known: ExportField.allCases.map(\.rawValue), in: "columns")
    var columns: [ExportField: String] = [:]
    for field in ExportField.allCases {
      guard let value = section[field.rawValue] else { continue }
      guard let header = value.string else {
        throw file.refusal(of: field.rawValue, in: "columns", "a text in quotes")
      }
      columns[field] = header
    }
    return columns
  }

  private static func vocabulary(
    _ name: String, in file: SettingsFile
  ) throws(Problem) -> OutcomeVocabulary {
    guard let section = try file.section(name) else { return OutcomeVocabulary() }
    try file.refuseUnknown(section.keys, known: words, in: name)
    func list(_ key: String) throws(Problem) -> [String] {
      guard let value = section[key] else { return [] }
      let words = value.array?.map(\.string) ?? [nil]
      guard !words.contains(nil) else {
        throw file.refusal(of: key, in: name, "a list of words in quotes")
      }
      return words.compactMap(\.self)
    }
    let vocabulary = OutcomeVocabulary(
      won: try list("won"), lost: try list("lost"), noDecision: try list("no_decision"),
      open: try list("open"), leftOut: try list("left_out"))
    if let (word, first, second) = vocabulary.contradiction {
      throw file.refusal(
        of: second, in: name, "a list without '\(word)', which is among \(first) already")
    }
    return vocabulary
  }
}
