import Dashboard
import Screen

/// A report for people: aligned columns, cut to the width of the terminal.
struct TextReport {
  let report: Report
  /// Columns of the terminal; `nil` when the output is not a terminal and nothing is cut.
  let width: Int?
  let isASCII: Bool

  /// The lines to print, each made safe for a terminal.
  var lines: [String] {
    var lines = [fit(safe(report.title))]
    for block in report.blocks {
      switch block {
      case .sentence(let sentence): lines += wrapped(sentence)
      case .table(let table): lines += [""] + self.lines(of: table) + [""]
      }
    }
    return lines.last == "" ? Array(lines.dropLast()) : lines
  }

  private func lines(of table: ReportTable) -> [String] {
    let columns = table.columns.map { column in
      var column = column
      column.heading = safe(column.heading)
      return column
    }
    let rows = table.rows.map { $0.map(safe) }
    return TextTable(ReportTable(columns, rows: rows), width: width, glyphs: glyphs).lines
  }

  private func wrapped(_ sentence: String) -> [String] {
    guard let width, width > 10 else { return [safe(sentence)] }
    return Paragraph(Format.tied(safe(sentence))).lines(width: width)
      .map { $0.replacing("\u{A0}", with: " ") }
  }

  private var glyphs: Glyphs { isASCII ? .ascii : .unicode }

  private func fit(_ line: String) -> String {
    guard let width, TextWidth.columns(line) > width else { return line }
    return TextWidth.cut(line, to: width, glyphs: glyphs)
  }

  private func safe(_ text: String) -> String {
    Sanitiser(isASCII ? .ascii : .unicode).clean(text)
  }
}
