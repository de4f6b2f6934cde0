/// Reads the amount of a row and keeps account of its currency.
struct AmountColumns {
  private let formats: ColumnFormats
  let amount, wonAmount, currency: Int?
  private let wanted: String?
  /// The currencies met, in order.
  private(set) var currencies: [String] = []
  /// Whether an amount was met that is no plain number.
  private(set) var metOtherAmounts = false

  init(_ header: ExportHeader, formats: ColumnFormats, mapping: ColumnMapping) {
    self.formats = formats
    amount = header.columns[.amount]
    wonAmount = header.columns[.wonAmount]
    currency = header.columns[.currency]
    wanted = mapping.currency
  }

  /// Minor units; no amount is 0.
  @inline(__always)
  mutating func amount(
    of fields: UnsafeMutableBufferPointer<FieldSpan>, isWon: Bool
  ) throws(RowProblem) -> Int64 {
    if isWon, let wonAmount, fields[wonAmount].trimmed.count > 0 {
      return try units(fields[wonAmount].trimmed, .wonAmount, column: wonAmount)
    }
    guard let amount else { return 0 }
    return try units(fields[amount].trimmed, .amount, column: amount)
  }

  /// Minor units in any column of amounts; `nil` where nothing stands.
  mutating func amount(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, column: Int, of field: ExportField
  ) throws(RowProblem) -> Int64? {
    let span = fields[column].trimmed
    return span.count == 0 ? nil : try units(span, field, column: column)
  }

  /// Whether the row's amount is in the currency that is taken in.
  @inline(__always)
  mutating func isWanted(_ fields: UnsafeMutableBufferPointer<FieldSpan>) -> Bool {
    guard let currency else { return true }
    let span = fields[currency].trimmed
    guard span.count > 0 else { return true }
    let code = String(decoding: span.bytes, as: UTF8.self)
    if let wanted { return code.lowercased() == wanted.lowercased() }
    if !currencies.contains(code) { currencies.append(code) }
    return true
  }

  @inline(__always)
  private mutating func units(
    _ span: FieldSpan, _ field: ExportField, column: Int
  ) throws(RowProblem) -> Int64 {
    if span.count == 0 { return 0 }
    var units = span.minorUnits
    if units == nil { units = try otherUnits(span, field, column: column) }
    guard let units else { throw RowProblem(.amountFormat, field) }
    guard units >= 0 else { throw RowProblem(.negativeAmount, field) }
    return units
  }

  private mutating func otherUnits(
    _ span: FieldSpan, _ field: ExportField, column: Int
  ) throws(RowProblem) -> Int64? {
    metOtherAmounts = true
    guard let amount = AmountText(span) else { return nil }
    if case .undecided = amount.decimals, formats.decimalSigns[column] == nil {
      throw RowProblem(.ambiguousAmount, field)
    }
    return amount.minorUnits(formats.decimalSigns[column])
  }
}
