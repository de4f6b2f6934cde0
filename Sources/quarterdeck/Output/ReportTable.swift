/// Rows of finished text under headings: what text and Markdown print of an answer.
struct ReportTable: Equatable {
  struct Column: Equatable {
    let heading: String
    var alignsRight = false

    static func text(_ heading: String) -> Self { Self(heading: heading) }
    static func number(_ heading: String) -> Self { Self(heading: heading, alignsRight: true) }
  }

  let columns: [Column]
  var rows: [[String]]

  init(_ columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }
}
