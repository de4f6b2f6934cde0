/// A report's first table as RFC 4180 CSV that no spreadsheet takes for a formula.
struct CSVReport {
  let report: Report

  var text: String {
    guard let table = report.tables.first else { return "" }
    let rows = [table.columns.map(\.heading)] + table.rows
    return rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func cell(_ text: String) -> String {
    let guarded = isFormula(text) ? "'" + text : text
    guard guarded.utf8.contains(where: Self.needsQuotes) else { return guarded }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }

  /// Bytes, as a line break of two characters is one character to Swift.
  private static func needsQuotes(_ byte: UInt8) -> Bool { "\",\r\n".utf8.contains(byte) }

  /// A spreadsheet runs cells that begin like this; a plain signed number is left as it is.
  private func isFormula(_ text: String) -> Bool {
    guard let first = text.first, "=+-@\t\r".contains(first) else { return false }
    return !text.dropFirst().allSatisfy { $0.isNumber || ".,%$kMB pp".contains($0) }
  }
}
