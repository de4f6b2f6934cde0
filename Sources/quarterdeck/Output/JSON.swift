/// A JSON value whose object keeps the order in which its fields were written.
enum JSON: Equatable {
  case null
  case bool(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  init(_ value: Double?) { self = value.map { $0.isFinite ? .number($0) : .null } ?? .null }

  init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }

  init(_ value: Int64?) { self = value.map { .integer($0) } ?? .null }

  init(_ value: String?) { self = value.map { .string($0) } ?? .null }

  init(_ values: [JSON]) { self = .array(values) }

  /// An object with the fields of another behind its own; anything else is the other.
  func adding(_ other: JSON) -> JSON {
    guard case .object(let fields) = self, case .object(let more) = other else { return other }
    return .object(fields + more)
  }

  static func == (left: Self, right: Self) -> Bool { left.text == right.text }

  /// The value as JSON text on one line.
  var text: String {
    var output = ""
    write(to: &output, indent: nil)
    return output
  }

  /// The value as JSON text, two spaces of indentation a level.
  var prettyText: String {
    var output = ""
    write(to: &output, indent: 0)
    return output
  }

  private func write(to output: inout String, indent: Int?) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .integer(let value): output += String(value)
    case .number(let value): output += Self.text(of: value)
    case .string(let value): Self.writeQuoted(value, to: &output)
    case .array(let values):
      Self.writeList(values, ("[", "]"), indent, &output) { $0.write(to: &$1, indent: $2) }
    case .object(let fields):
      Self.writeList(fields, ("{", "}"), indent, &output) { field, output, indent in
        Self.writeQuoted(field.0, to: &output)
        output += indent == nil ? ":" : ": "
        field.1.write(to: &output, indent: indent)
      }
    }
  }

  private static func writeList<Item>(
    _ items: [Item], _ brackets: (String, String), _ indent: Int?, _ output: inout String,
    _ write: (Item, inout String, Int?) -> Void
  ) {
    output += brackets.0
    for (index, item) in items.enumerated() {
      if index > 0 { output += "," }
      breakLine(indent.map { $0 + 1 }, &output)
      write(item, &output, indent.map { $0 + 1 })
    }
    if !items.isEmpty { breakLine(indent, &output) }
    output += brackets.1
  }

  private static func breakLine(_ indent: Int?, _ output: inout String) {
    guard let indent else { return }
    output += "\n" + String(repeating: "  ", count: indent)
  }

  private static func text(of value: Double) -> String {
    guard value.isFinite else { return "null" }
    return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }

  private static func writeQuoted(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByNilLiteral, ExpressibleByBooleanLiteral
{
  init(dictionaryLiteral fields: (String, JSON)...) { self = .object(fields) }
  init(arrayLiteral values: JSON...) { self = .array(values) }
  init(stringLiteral value: String) { self = .string(value) }
  init(nilLiteral: ()) { self = .null }
  init(booleanLiteral value: Bool) { self = .bool(value) }
}
