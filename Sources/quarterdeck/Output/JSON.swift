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
  var text: String { written(indent: nil) }

  /// The value as JSON text, two spaces of indentation a level.
  var prettyText: String { written(indent: 0) }

  /// Bytes are gathered, for appending to a text of a hundred megabytes takes several times as long.
  private func written(indent: Int?) -> String {
    var output: [UInt8] = []
    write(to: &output, indent: indent)
    return String(decoding: output, as: UTF8.self)
  }

  private func write(to output: inout [UInt8], indent: Int?) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .integer(let value): output += String(value).utf8
    case .number(let value): output += Self.text(of: value).utf8
    case .string(let value): Self.writeQuoted(value, to: &output)
    case .array(let values):
      Self.writeList(values, ("[", "]"), indent, &output) { $0.write(to: &$1, indent: $2) }
    case .object(let fields):
      Self.writeList(fields, ("{", "}"), indent, &output) { field, output, indent in
        Self.writeQuoted(field.0, to: &output)
        output += (indent == nil ? ":" : ": ").utf8
        field.1.write(to: &output, indent: indent)
      }
    }
  }

  private static func writeList<Item>(
    _ items: [Item], _ brackets: (String, String), _ indent: Int?, _ output: inout [UInt8],
    _ write: (Item, inout [UInt8], Int?) -> Void
  ) {
    output += brackets.0.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      breakLine(indent.map { $0 + 1 }, &output)
      write(item, &output, indent.map { $0 + 1 })
    }
    if !items.isEmpty { breakLine(indent, &output) }
    output += brackets.1.utf8
  }

  private static func breakLine(_ indent: Int?, _ output: inout [UInt8]) {
    guard let indent else { return }
    output.append(UInt8(ascii: "\n"))
    output += repeatElement(UInt8(ascii: " "), count: 2 * indent)
  }

  private static func text(of value: Double) -> String {
    guard value.isFinite else { return "null" }
    return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }

  private static func writeQuoted(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy(isPlain) {
      output += text.utf8
    } else {
      writeEscaped(text, to: &output)
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Whether a byte of UTF-8 stands in quotes as it is, wherever it is in its character.
  private static func isPlain(_ byte: UInt8) -> Bool {
    0x20..<0x7F ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func writeEscaped(_ text: String, to output: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\"".utf8
      case "\\": output += "\\\\".utf8
      case "\n": output += "\\n".utf8
      case "\r": output += "\\r".utf8
      case "\t": output += "\\t".utf8
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        output += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
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
