import Screen

/// Finished texts in columns, for a page that is read line by line.
struct FigureTable {
  struct Column {
    let heading: String
    /// Whether a narrow page can do without it.
    var isDetail = false
    let texts: [String]

    init(_ heading: String, isDetail: Bool = false, _ texts: [String]) {
      (self.heading, self.isDetail, self.texts) = (heading, isDetail, texts)
    }

    fileprivate var width: Int { ([heading] + texts).map(TextWidth.columns).max() ?? 0 }
  }

  private let columns: [Column]

  /// The first column stands at the left, the numbers of the others at the right.
  ///
  /// Where the room is short, details are left out, the last one first.
  init(_ columns: [Column], width: Int) {
    var kept = columns
    while Self.width(of: kept) > width, let last = kept.lastIndex(where: \.isDetail) {
      kept.remove(at: last)
    }
    self.columns = kept
  }

  var width: Int { Self.width(of: columns) }

  /// The headings and a line per row.
  var lines: [[Span]] {
    let rows = columns.map(\.texts.count).max() ?? 0
    return [[Span(line(columns.map(\.heading)), .heading)]]
      + (0..<rows).map { row in [Span(line(columns.map { $0.texts[row] }))] }
  }

  private func line(_ texts: [String]) -> String {
    zip(columns, texts).enumerated().map { index, cell in
      let (column, text) = cell
      let gap = String(repeating: " ", count: column.width - TextWidth.columns(text))
      return index == 0 ? " " + text + gap : "  " + gap + text
    }.joined()
  }

  private static func width(of columns: [Column]) -> Int {
    columns.reduce(0) { $0 + $1.width + 2 } - 1
  }
}
