/// The rows of a report's JSON answer as RFC 4180 CSV that no spreadsheet takes for a formula.
///
/// The columns are the JSON's own fields, a nested one as `cycle.median`; rates stay 0…1.
struct CSVReport {
  let report: Report

  var text: String {
    let rows = CSVRows(of: report.json)
    guard !rows.columns.isEmpty else { return "" }
    let lines = [rows.columns.map(cell)] + rows.rows.map { $0.map(cell) }
    return lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private func cell(_ value: JSON) -> String {
    switch value {
    case .null: ""
    case .string(let text): cell(text)
    default: value.text
    }
  }

  private func cell(_ text: String) -> String {
    let text = Self.withoutControls(text)
    let guarded = "=+-@\t\r".contains(text.first ?? " ") ? "'" + text : text
    guard guarded.utf8.contains(where: Self.needsQuotes) else { return guarded }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }

  /// The text as it is, but nothing in it can steer the terminal on which it may be printed.
  private static func withoutControls(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      let isBreak = scalar == "\t" || scalar == "\n" || scalar == "\r"
      return scalar.properties.generalCategory == .control && !isBreak ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Bytes, as a line break of two characters is one character to Swift.
  private static func needsQuotes(_ byte: UInt8) -> Bool { "\",\r\n".utf8.contains(byte) }
}
