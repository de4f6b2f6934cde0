import Screen

/// A report as Markdown that can be pasted into a mail or a wiki.
struct MarkdownReport {
  let report: Report

  var text: String {
    let blocks = report.blocks.map { block in
      switch block {
      case .sentence(let sentence): escaped(sentence)
      case .table(let table): text(of: table)
      }
    }
    return (["## " + escaped(report.title)] + blocks).joined(separator: "\n\n") + "\n"
  }

  private func text(of table: ReportTable) -> String {
    let rules = table.columns.map { $0.alignsRight ? "---:" : "---" }
    let rows =
      [table.columns.map(\.heading).map(escaped), rules] + table.rows.map { $0.map(escaped) }
    return rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String {
    var output = ""
    for character in Sanitiser().clean(text) {
      if "|*_`<\\".contains(character) { output += "\\" }
      output.append(character)
    }
    return output
  }
}
