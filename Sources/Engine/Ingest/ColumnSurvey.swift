/// Reads all dates and amounts of a file to decide how each column is written.
struct ColumnSurvey {
  let formats: ColumnFormats

  /// Reads the file to its end.
  /// - Throws: `ambiguousDateOrder` or `contradictoryDateOrder` where a column's order stays open
  ///   and the mapping says none.
  init(_ file: ExportSource) throws(IngestError) {
    let header = file.search.header
    var evidence = ColumnEvidence(header, latest: file.options.latestDate)
    var reader = try file.records()
    while let record = try reader.next() {
      guard record.fault == nil, record.fieldCount == header.headers.count else { continue }
      evidence.take(reader.fields)
    }
    var formats = ColumnFormats(
      orders: try Self.orders(evidence.dates, in: file),
      decimalSigns: evidence.amounts.compactMapValues { evidence in
        evidence.decimalSign ?? file.options.mapping.decimalSign?.asciiValue
      },
      days: Set(evidence.dates.filter(\.value.holdsDays).keys))
    for (after, before) in evidence.pairs {
      formats.orders[before] = formats.orders[after]
      formats.decimalSigns[before] = formats.decimalSigns[after]
      if formats.days.contains(after) { formats.days.insert(before) }
    }
    self.formats = formats
  }

  private static func orders(
    _ dates: [Int: DateEvidence], in file: ExportSource
  ) throws(IngestError) -> [Int: DateOrder] {
    var orders: [Int: DateOrder] = [:]
    let modified = file.search.header.columns[.lastModified]
    for (column, evidence) in dates.sorted(by: { $0.key < $1.key }) {
      let header = SafeText.of(file.search.header.headers[column])
      let asked = file.options.mapping.dateOrder
      if column == modified { continue }
      switch (evidence.decision, asked) {
      case (.notNeeded, _): continue
      case (.order(let order), _): orders[column] = order
      case (.usual(let order), nil): orders[column] = order
      case (_, let asked?): orders[column] = asked
      case (.ambiguous(let orders, let date), nil):
        throw .ambiguousDateOrder(
          column: header, example: date, orders: orders, file: file.survey.path)
      case (.contradictory(let first, let second), nil):
        throw .contradictoryDateOrder(column: header, first, second, file: file.survey.path)
      }
    }
    if let modified { orders[modified] = order(of: dates[modified], among: orders, in: file) }
    return orders
  }

  /// The order of a column that only dates the file: as its own dates say, else as all others do.
  private static func order(
    of evidence: DateEvidence?, among others: [Int: DateOrder], in file: ExportSource
  ) -> DateOrder? {
    if case .order(let order)? = evidence?.decision { return order }
    if let asked = file.options.mapping.dateOrder { return asked }
    let orders = Set(others.values)
    return orders.count == 1 ? orders.first : nil
  }
}
