/// What the values of a file say about how its columns are written.
struct ColumnEvidence {
  /// By column; the values of a history of fields count for ``told`` alone.
  private(set) var dates: [Int: DateEvidence]
  private(set) var amounts: [Int: AmountEvidence]
  /// Of a history of fields, the column that says which, and those that hold values.
  let told: (field: Int, values: [Int])?
  /// Of a history, columns of what was before, which are written as those of what became of it.
  let pairs: [(after: Int, before: Int)]

  init(_ header: ExportHeader, latest: Day) {
    let columns = header.columns
    pairs = Self.pairs(columns)
    let before = pairs.map(\.before)
    var ofDates = Set(columns.filter { $0.key.isDate }.values + header.entered.map(\.column))
      .subtracting(before)
    var ofAmounts = Set(columns.filter { $0.key.isAmount }.values).subtracting(before)
    told = columns[.changedField].map { field in
      (field, [.newValue, .oldValue].compactMap { columns[$0] })
    }
    if let values = told?.values.first {
      ofDates.insert(values)
      ofAmounts.insert(values)
    }
    dates = Dictionary(uniqueKeysWithValues: ofDates.map { ($0, DateEvidence(upTo: latest)) })
    amounts = Dictionary(uniqueKeysWithValues: ofAmounts.map { ($0, AmountEvidence()) })
  }

  private static func pairs(_ columns: [ExportField: Int]) -> [(after: Int, before: Int)] {
    let fields: [(ExportField, ExportField)] = [
      (.newValue, .oldValue), (.amount, .amountBefore), (.close, .closeBefore),
    ]
    return fields.compactMap { after, before in
      guard let after = columns[after], let before = columns[before] else { return nil }
      return (after, before)
    }
  }

  mutating func take(_ fields: UnsafeMutableBufferPointer<FieldSpan>) {
    let values = told?.values.first
    for column in dates.keys where column != values { dates[column]?.take(fields[column].trimmed) }
    for column in amounts.keys where column != values {
      amounts[column]?.take(fields[column].trimmed)
    }
    if let told { return takeTold(fields, told) }
    for (after, before) in pairs {
      dates[after]?.take(fields[before].trimmed)
      amounts[after]?.take(fields[before].trimmed)
    }
  }

  /// Both values of a change are written alike, and only the field says what they are.
  private mutating func takeTold(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, _ told: (field: Int, values: [Int])
  ) {
    guard let place = told.values.first, let name = fields[told.field].trimmed.text else { return }
    switch FollowedField(name) {
    case .close: for column in told.values { dates[place]?.take(fields[column].trimmed) }
    case .amount: for column in told.values { amounts[place]?.take(fields[column].trimmed) }
    case .stage, nil: break
    }
  }
}
