/// Finds segments whose win rate fell by more than luck explains, in the last complete quarter
/// against the one before.
///
/// The p is adjusted (Benjamini and Hochberg) over every judged segment of every dimension, so that
/// the more segments a company has, the surer each one must be.
struct SegmentDropRule {
  /// The p below which a drop is grave.
  static let highP = 0.01

  var settings = RuleSettings.standard(.segmentDrop)

  func findings(in tables: [SegmentTable]) -> [AlertFinding] {
    let lines = tables.flatMap { table in
      table.rows.filter { $0.adjustedP != nil && $0.verdict != .notComparable }.compactMap { row in
        row.pValue.map { (table: table, row: row, p: $0) }
      }
    }
    let adjusted = FalseDiscovery.adjusted(lines.map(\.p))
    return zip(lines, adjusted).compactMap { line, p in
      finding(line.row, in: line.table, p: p)
    }
  }

  private func finding(
    _ row: SegmentTable.Row, in table: SegmentTable, p: Double
  ) -> AlertFinding? {
    guard p < settings.limit, let change = row.winRateChange, change < 0, let rate = row.winRate
    else { return nil }
    return AlertFinding(
      .segmentDrop, segment: Segment(table.dimension, row.segment).description,
      period: table.period.description, severity: p < Self.highP ? .high : .watch,
      sentence: "win rate \(SentenceNumber.points(change)) to \(SentenceNumber.percent(rate)), "
        + "\(table.period) against \(table.versus), n = \(SentenceNumber.count(row.closed)); "
        + "\(SentenceNumber.pValue(p)) over all segments")
  }
}
