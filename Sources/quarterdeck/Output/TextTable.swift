import Screen

/// A table as lines of text that fit a width.
///
/// What does not fit is left out by whole columns, details first, then figures from the right, and
/// named below; a last column of words goes on in the next line.
struct TextTable {
  /// Words narrower than this read like a pillar: rather leave a figure out.
  private static let leastWords = 24

  private let columns: [ReportTable.Column]
  private let rows: [[String]]
  private let widths: [Int]
  private let width: Int?
  private let glyphs: Glyphs

  /// A table whose cells are safe for a terminal; without a width nothing is left out.
  init(_ table: ReportTable, width: Int?, glyphs: Glyphs) {
    (columns, self.width, self.glyphs) = (table.columns, width, glyphs)
    rows = [table.columns.map(\.heading)] + table.rows
    let rows = rows
    widths = table.columns.indices.map { column in
      rows.map { TextWidth.columns($0[column]) }.max() ?? 0
    }
  }

  var lines: [String] {
    let shown = self.shown
    return rows.flatMap { lines(of: $0, shown) } + remark(on: shown)
  }

  /// The columns that there is room for.
  private var shown: [Int] {
    guard let width else { return Array(columns.indices) }
    var shown = Array(columns.indices)
    while needed(by: shown) > width, shown.count > 2, let last = dispensable(among: shown) {
      shown.removeAll { $0 == last || $0 == last - 1 && columns[last].heading == "->" }
    }
    return shown
  }

  private func dispensable(among shown: [Int]) -> Int? {
    let rest = shown.dropFirst()
    return rest.last { columns[$0].isDetail } ?? rest.last { columns[$0].alignsRight }
  }

  private func needed(by shown: [Int]) -> Int {
    let words = shown.last.map {
      columns[$0].alignsRight ? widths[$0] : min(widths[$0], Self.leastWords)
    }
    return shown.dropLast().reduce(2) { $0 + widths[$1] + 2 } + (words ?? 0)
  }

  private func lines(of row: [String], _ shown: [Int]) -> [String] {
    let before = shown.dropLast().map { cell(row, $0) + "  " }.joined()
    guard let last = shown.last else { return [] }
    let indent = 2 + TextWidth.columns(before)
    return parts(cell(row, last), of: last, after: indent).enumerated().map { index, part in
      fit((index == 0 ? "  " + before : String(repeating: " ", count: indent)) + part)
    }
  }

  private func parts(_ text: String, of column: Int, after indent: Int) -> [String] {
    guard let width, indent + widths[column] > width, width - indent >= Self.leastWords / 2
    else { return [text] }
    return Paragraph(text).lines(width: width - indent)
  }

  private func cell(_ row: [String], _ column: Int) -> String {
    let space = String(
      repeating: " ", count: max(0, widths[column] - TextWidth.columns(row[column])))
    return columns[column].alignsRight ? space + row[column] : row[column] + space
  }

  private func fit(_ line: String) -> String {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    guard let width, TextWidth.columns(line) > width else { return line }
    return TextWidth.cut(line, to: width, glyphs: glyphs)
  }

  private func remark(on shown: [Int]) -> [String] {
    let missing = columns.indices.filter { !shown.contains($0) && !columns[$0].heading.isEmpty }
    guard let width, !missing.isEmpty else { return [] }
    let names = missing.map { columns[$0].heading }.joined(separator: ", ")
    return Paragraph("not in \(width) columns: \(names); --format csv has all")
      .lines(width: width - 2).map { "  " + $0 }
  }
}
