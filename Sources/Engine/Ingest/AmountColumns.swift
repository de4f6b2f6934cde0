/// Reads the amount of a row and keeps account of its currency.
struct AmountColumns {
  private let formats: ColumnFormats
  let amount, wonAmount, currency: Int?
  private let wanted: String?
  /// The currencies met, in order, in a column of their own or beside amounts.
  private(set) var currencies: [String] = []
  /// How the column spelled them.
  private var spelled: [String] = []
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

  /// Whether the amounts of rows that tell no currency may be in another than the wanted one.
  var needsCurrency: Bool {
    guard let wanted, let first = currencies.first else { return false }
    return currencies.count > 1 || !CurrencyCode.areAlike(first, wanted)
  }

  /// What a row tells of its amount's currency, beside the one that is taken in.
  enum Currency {
    case wanted, other
    /// Nothing, or a sign of several, where one is asked for: that of the file, if it has but one.
    case untold
  }

  @inline(__always)
  mutating func currency(of fields: UnsafeMutableBufferPointer<FieldSpan>) -> Currency {
    guard currency != nil || wanted != nil else { return .wanted }
    guard let code = code(of: fields) else { return wanted == nil ? .wanted : .untold }
    if !spelled.contains(code) {
      spelled.append(code)
      note(CurrencyCode.code(of: code))
    }
    guard let wanted else { return .wanted }
    if contradicts(code, fields) { return .other }
    if CurrencyCode.areOne(code, wanted) { return .wanted }
    return CurrencyCode.isVague(code) && CurrencyCode.areAlike(code, wanted) ? .untold : .other
  }

  /// The currency of a row's amount, by its column, else beside the amount.
  private func code(of fields: UnsafeMutableBufferPointer<FieldSpan>) -> String? {
    if let currency, fields[currency].trimmed.count > 0 {
      return String(decoding: fields[currency].trimmed.bytes, as: UTF8.self)
    }
    guard wanted != nil, let amount else { return nil }
    return AmountText(fields[amount].trimmed)?.currency
  }

  /// Whether another currency stands beside the amount than in the column.
  private func contradicts(
    _ code: String, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) -> Bool {
    guard currency != nil, let amount, fields[amount].trimmed.minorUnits == nil,
      let own = AmountText(fields[amount].trimmed)?.currency
    else { return false }
    return !CurrencyCode.areAlike(own, code)
  }

  private mutating func note(_ code: String) {
    let isOne = currency == nil ? CurrencyCode.areOne : CurrencyCode.areAlike
    guard let place = currencies.firstIndex(where: { isOne($0, code) }) else {
      return currencies.append(code)
    }
    if CurrencyCode.isVague(currencies[place]) { currencies[place] = code }
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
    if wanted == nil, let currency = amount.currency { note(currency) }
    guard amount.isDecided(by: formats.decimalSigns[column]) else {
      throw RowProblem(.ambiguousAmount, field)
    }
    return amount.minorUnits(formats.decimalSigns[column])
  }
}
