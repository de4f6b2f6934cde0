/// Rows of finished text under headings: what text and Markdown print of an answer.
struct ReportTable: Equatable {
  struct Column: Equatable {
    var heading: String
    var alignsRight = false
    /// Whether a narrow terminal can do without it.
    var isDetail = false

    static func text(_ heading: String) -> Self { Self(heading: heading) }
    static func number(_ heading: String) -> Self { Self(heading: heading, alignsRight: true) }
    /// The same column as one that a narrow terminal can do without.
    var detail: Self { Self(heading: heading, alignsRight: alignsRight, isDetail: true) }
  }

  let columns: [Column]
  var rows: [[String]]

  init(_ columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }
}
