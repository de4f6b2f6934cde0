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
    let rows = ([table.columns.map(\.heading)] + table.rows).map { $0.map(safe) }
    let widths = table.columns.indices.map { column in
      rows.map { TextWidth.columns($0[column]) }.max() ?? 0
    }
    let shown = 0..<fitting(table.columns, widths)
    return rows.map { row in
      let cells = shown.map { column in
        padded(row[column], to: widths[column], right: table.columns[column].alignsRight)
      }
      return fit(trimmed("  " + cells.joined(separator: "  ")))
    }
  }

  /// How many columns to show: a figure that would be cut is left out with its whole column.
  private func fitting(_ columns: [ReportTable.Column], _ widths: [Int]) -> Int {
    guard let width else { return columns.count }
    var count = columns.count
    while count > 2, columns[count - 1].alignsRight,
      widths[..<count].reduce(0, { $0 + $1 + 2 }) > width
    {
      count -= 1
    }
    return count
  }

  private func padded(_ text: String, to width: Int, right: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - TextWidth.columns(text)))
    return right ? space + text : text + space
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  private func wrapped(_ sentence: String) -> [String] {
    guard let width, width > 10 else { return [safe(sentence)] }
    return Paragraph(safe(sentence)).lines(width: width)
  }

  private func fit(_ line: String) -> String {
    guard let width, TextWidth.columns(line) > width else { return line }
    return TextWidth.cut(line, to: width, glyphs: isASCII ? .ascii : .unicode)
  }

  private func safe(_ text: String) -> String {
    Sanitiser(isASCII ? .ascii : .unicode).clean(text)
  }
}
