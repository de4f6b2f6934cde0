import Engine

/// What is said of a segment in sentences.
struct SegmentWords {
  private let table: SegmentTable
  private let row: SegmentTable.Row?

  init(_ table: SegmentTable, _ row: SegmentTable.Row?) {
    self.table = table
    self.row = row
  }

  /// One or two sentences; without a selected segment a word about there being none.
  var sentences: [String] {
    guard let row else { return ["No closed deals here in \(table.period)."] }
    let name = Format.segment(row.segment)
    var result = [
      "\(name): \(Format.count(row.won)) of \(Format.count(row.closed)) closed deals won in "
        + "\(table.period), \(Format.percent(row.winRate)) (\(Format.interval(row.interval)))."
    ]
    if row.isBelowMinimum {
      result.append(
        "Fewer than \(Format.count(table.minimumSample)) closed deals: shown, not judged.")
    } else if let change = row.winRateChange {
      result.append(
        "\(Format.points(change)) vs \(table.versus)\(evidence(row)), \(row.verdict.rawValue); "
          + "its part of the whole change is \(part(of: row)).")
    }
    return result
  }

  /// As the table shows it.
  private func part(of row: SegmentTable.Row) -> String {
    let shown = ShownParts(table.rows, total: table.total)
    let index = table.rows.firstIndex { $0.segment == row.segment }
    let tenths = index.flatMap { shown.rows[$0] }
    return tenths.map { ShownEffects.text($0) + " pp" } ?? Format.missing
  }

  /// The p, named as adjusted where other lines were looked at too.
  private func evidence(_ row: SegmentTable.Row) -> String {
    guard let p = row.adjustedP else { return "" }
    return (row.adjustedP == row.pValue ? ", " : ", adjusted ") + Format.pValue(p)
  }
}
