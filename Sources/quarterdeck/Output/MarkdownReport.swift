import Dashboard

/// A report as Markdown that can be pasted into a mail or a wiki.
struct MarkdownReport {
  let report: Report

  var text: String {
    let blocks = report.blocks.map { block in
      switch block {
      case .sentence(let sentence): Markdown.escaped(sentence)
      case .table(let table): text(of: table)
      }
    }
    let title = ["## " + Markdown.escaped(report.title)]
    return (report.written.map { [$0] } ?? title + blocks).joined(separator: "\n\n") + "\n"
  }

  private func text(of table: ReportTable) -> String {
    let rules = table.columns.map { $0.alignsRight ? "---:" : "---" }
    let rows =
      [table.columns.map(\.heading).map(Markdown.escaped), rules]
      + table.rows.map { $0.map(Markdown.escaped) }
    return rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
