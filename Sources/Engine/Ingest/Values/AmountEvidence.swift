/// What the values of one column say about its decimal sign.
struct AmountEvidence: Equatable {
  /// Values in which a comma, or a dot, can only be the decimal sign.
  private(set) var commas = 0
  private(set) var dots = 0
  /// Values in which a comma, or a dot, can only mark thousands.
  private(set) var groupingCommas = 0
  private(set) var groupingDots = 0

  mutating func take(_ span: FieldSpan) {
    guard let amount = AmountText(span) else { return }
    switch amount.decimals {
    case .comma: commas += 1
    case .dot: dots += 1
    case .undecided: break
    case .none:
      if span.bytes.contains(UInt8(ascii: ",")) { groupingCommas += 1 }
      if span.bytes.contains(UInt8(ascii: ".")) { groupingDots += 1 }
    }
  }

  /// The sign of the column; `nil` where nothing decides it, or where its values disagree.
  var decimalSign: UInt8? {
    let forDot = dots + groupingCommas
    let forComma = commas + groupingDots
    if forDot > 0, forComma == 0 { return UInt8(ascii: ".") }
    if forComma > 0, forDot == 0 { return UInt8(ascii: ",") }
    return nil
  }
}
